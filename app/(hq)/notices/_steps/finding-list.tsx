import { Choice } from '#app/_ui/choice.tsx';
import { Note } from '#app/_ui/note.tsx';
import { findingKey, type RosterFinding } from '#lib/domain/roster-words/finding.ts';
import type { NoticeWords } from '../notice-words.ts';

interface Props {
  findings: readonly RosterFinding[];
  words: NoticeWords;
}

/** Every word of the roster that stands in the text, each with a box to let it stand. */
export function FindingList({ findings, words: t }: Props) {
  return (
    <fieldset className="field">
      <legend>{t('found.heading')}</legend>
      {findings.length === 0 ? (
        <p>{t('found.none')}</p>
      ) : (
        <>
          <Note>
            <p>{t('found.warning', { n: findings.length })}</p>
          </Note>
          <p className="field-hint">{t('found.letStand')}</p>
          <div className="choices">
            {findings.map((finding) => (
              <Choice key={findingKey(finding)} type="checkbox" name="seen" value={findingKey(finding)}>
                <b>「{finding.written}」</b>{' '}
                <span className="small">
                  {t(`found.kind.${finding.kind}`)} / {placeWord(t, finding.place)}
                </span>
              </Choice>
            ))}
          </div>
        </>
      )}
    </fieldset>
  );
}

/** `ja.title` in words. */
export function placeWord(t: NoticeWords, place: string): string {
  const [language, part] = place.split('.');
  if (language !== 'ja' && language !== 'en') return t('found.change');
  const known = part === 'title' ? 'title' : 'body';
  return t('found.place', { language: t(`found.language.${language}`), part: t(`found.part.${known}`) });
}

import { Section } from '#app/_ui/section.tsx';
import { roundTexts } from '#db/stores/rounds/round-texts.ts';
import type { RoundRow } from '#db/stores/rounds/rounds.ts';
import { LANGUAGES, type Language } from '#lib/domain/person.ts';
import type { Wording } from '#lib/domain/round.ts';
import { translate } from '#lib/text/translate.ts';
import type { Viewer } from '../../_frame/viewer.ts';

/** What the round says now, its corrections, and what it said before. */
export async function TextSection({ round, viewer }: { round: RoundRow; viewer: Viewer }) {
  const { ctx, language, say, now } = viewer;
  const t = translate(language, 'rounds');
  const { departments, sites, also = [] } = round.audience;
  const everybody = [round.audience, ...also].some((one) => one.departments.length + one.sites.length === 0);
  const chosen = [...departments, ...sites, ...also.flatMap((one) => [...one.departments, ...one.sites])];
  const others = (await roundTexts(ctx.db, round.id)).reverse();
  return (
    <Section heading={t('detail.text')} aside={everybody ? t('detail.everybody') : chosen.join('、')}>
      <Letters wording={round.wording} />
      {others.map(({ turn, purpose, wording, writtenAt, writtenBy }) => (
        <details key={turn} className="earlier">
          <summary>
            {t(purpose === 'correct' ? 'detail.textCorrection' : 'detail.textEarlier', {
              at: say.moment(writtenAt, now),
              name: writtenBy,
            })}
          </summary>
          <Letters wording={wording} />
        </details>
      ))}
    </Section>
  );
}

function Letters({ wording }: { wording: Record<Language, Wording> }) {
  return LANGUAGES.map((key) => (
    <div key={key} className="letter" lang={key}>
      <p className="letter-subject">
        <b>{wording[key].title}</b>
      </p>
      {wording[key].body && <pre>{wording[key].body}</pre>}
    </div>
  ));
}

import type { Metadata } from 'next';
import { ButtonLink } from '#app/_ui/button.tsx';
import { Section } from '#app/_ui/section.tsx';
import { shortTextsOf } from '#db/stores/notices/notice-short-texts.ts';
import { LANGUAGES, type Language } from '#lib/domain/person.ts';
import { draftShortText } from '#lib/domain/short-text/draft-short-text.ts';
import { MEDIA } from '#lib/domain/short-text/medium.ts';
import { translate } from '#lib/text/translate.ts';
import { HqHead } from '../../../_frame/hq-head.tsx';
import { requireViewer } from '../../../_frame/require-viewer.ts';
import { titled } from '../../../_frame/titled.ts';
import { ShortTextForm } from '../../_texts/short-text-form.tsx';
import { knownNotice } from '../../known-notice.ts';
import { noticeWords } from '../../notice-words.ts';

interface Props {
  params: Promise<{ no: string }>;
}

export const generateMetadata = (): Promise<Metadata> => titled((say) => noticeWords(say.language)('short.title'));

/** One text for each medium in each language that the notice has. */
export default async function ShortTexts({ params }: Props) {
  const who = await requireViewer('notice.write');
  const { ctx, language, say, now } = who;
  const { notice, revision } = await knownNotice(who, (await params).no);
  const saved = await shortTextsOf(ctx.db, notice.id, revision.revision);
  const t = noticeWords(language);
  const ref = { id: notice.id, no: notice.no, revision: revision.revision };
  const draftOptions = (spoken: Language) => ({
    // What is only for staff has no address that could be told to everybody.
    url: revision.audience === 'staff' ? '' : `${ctx.core.publicUrl}/notice-${notice.no}${ending(spoken)}.html`,
    mark: revision.drill ? translate(spoken, 'public')('drillMark') : '',
  });
  return (
    <>
      <HqHead viewer={who} current="notices" back={`/notices/${notice.no}/texts`} />
      <main id="content" className="page">
        <div className="page-head">
          <h2 className="page-title">{t('short.title')}</h2>
          <p>
            <ButtonLink href={`/notices/${notice.no}`}>{t('short.back')}</ButtonLink>
          </p>
        </div>
        <p className="page-lead">{t('short.lead')}</p>
        <div className="media">
          {MEDIA.map((medium) => (
            <Section key={medium} heading={t(`short.medium.${medium}`)} aside={t(`short.hint.${medium}`)}>
              <div className="pair">
                {LANGUAGES.map((spoken) => {
                  const words = revision.wording[spoken];
                  if (!words) return null;
                  const row = saved.find((one) => one.medium === medium && one.language === spoken);
                  const told = row && t('short.savedBy', { at: say.moment(row.writtenAt, now), name: row.writtenBy });
                  return (
                    <ShortTextForm
                      key={spoken}
                      notice={ref}
                      medium={medium}
                      spoken={spoken}
                      spokenName={say.common(`language.${spoken}`)}
                      draft={draftShortText(medium, words, draftOptions(spoken))}
                      saved={row && told ? { text: row.text, told } : null}
                      language={language}
                    />
                  );
                })}
              </div>
            </Section>
          ))}
        </div>
      </main>
    </>
  );
}

const ending = (spoken: Language): string => (spoken === 'ja' ? '' : `.${spoken}`);

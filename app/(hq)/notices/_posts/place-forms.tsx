import { randomUUID } from 'node:crypto';
import { Section } from '#app/_ui/section.tsx';
import { type ShortTextRow, shortTextsOf } from '#db/stores/notices/notice-short-texts.ts';
import type { NoticeWithWords } from '#db/stores/notices/notices.ts';
import { LANGUAGES, type Language } from '#lib/domain/person.ts';
import { MEDIUM_OF, OPEN_TO_ALL, OUTLETS, type OutletName } from '#lib/domain/post/post.ts';
import { draftShortText } from '#lib/domain/short-text/draft-short-text.ts';
import { translate } from '#lib/text/translate.ts';
import type { SignedViewer } from '../../_frame/require-viewer.ts';
import { noticeWords } from '../notice-words.ts';
import { PostForm } from './post-form.tsx';
import type { Posted } from './posted.ts';

interface Props {
  row: NoticeWithWords;
  posted: readonly Posted[];
  viewer: SignedViewer;
}

/** For each place a form in each language that the notice has. */
export async function PlaceForms({ row, posted, viewer }: Props) {
  const { ctx, say, language } = viewer;
  const { notice, revision } = row;
  const saved = await shortTextsOf(ctx.db, notice.id, revision.revision);
  const places = OUTLETS.filter((outlet) => revision.audience !== 'staff' || !OPEN_TO_ALL.includes(outlet)).filter(
    // Nobody can send these by hand.
    (outlet) => outlet !== 'web-push' || ctx.outlets.has('web-push'),
  );
  const t = noticeWords(language);
  return (
    <div className="media">
      <p className="small quiet">{t('posts.placeholders')}</p>
      {places.map((outlet) => (
        <Section
          key={outlet}
          heading={t(`posts.outlet.${outlet}`)}
          aside={ctx.outlets.has(outlet) ? t(`posts.readers.${outlet}`) : t('posts.byHandNote')}
        >
          <div className="pair">
            {LANGUAGES.filter((spoken) => revision.wording[spoken]).map((spoken) => (
              <PostForm
                key={spoken}
                notice={{ id: notice.id, no: notice.no, revision: revision.revision }}
                postId={randomUUID()}
                outlet={outlet}
                spoken={spoken}
                spokenName={say.common(`language.${spoken}`)}
                text={textFor(row, outlet, spoken, saved, ctx.core.publicUrl)}
                drill={revision.drill}
                isSetUp={ctx.outlets.has(outlet)}
                earlier={earlierOf(posted, outlet, spoken, viewer)}
                language={language}
              />
            ))}
          </div>
        </Section>
      ))}
    </div>
  );
}

/** As a person left it, else the draft. */
function textFor(
  { notice, revision }: NoticeWithWords,
  outlet: OutletName,
  spoken: Language,
  saved: readonly ShortTextRow[],
  publicUrl: string,
): string {
  const medium = MEDIUM_OF[outlet];
  const kept = saved.find((one) => one.medium === medium && one.language === spoken)?.text;
  const words = revision.wording[spoken];
  if (kept !== undefined || !words) return kept ?? '';
  return draftShortText(medium, words, {
    url:
      revision.audience === 'staff'
        ? ''
        : `${publicUrl}/notice-${notice.no}${spoken === 'ja' ? '' : `.${spoken}`}.html`,
    mark: revision.drill ? translate(spoken, 'public')('drillMark') : '',
  });
}

/** That it was told there already, so that nobody tells it twice unknowingly. */
function earlierOf(
  posted: readonly Posted[],
  outlet: OutletName,
  spoken: Language,
  { say, now, language }: SignedViewer,
): string | null {
  const last = posted.find(({ post }) => post.outlet === outlet && post.language === spoken);
  if (!last) return null;
  const t = noticeWords(language);
  return t('posts.earlier', { at: say.moment(last.post.at, now), state: t(`posts.state.${last.shown.state}`) });
}

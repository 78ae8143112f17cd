import { randomUUID } from 'node:crypto';
import { Section } from '#app/_ui/section.tsx';
import { shortTextsOf } from '#db/stores/notices/notice-short-texts.ts';
import type { NoticeWithWords } from '#db/stores/notices/notices.ts';
import { LANGUAGES, type Language } from '#lib/domain/person.ts';
import { MEDIUM_OF, OPEN_TO_ALL, OUTLETS } from '#lib/domain/post/post.ts';
import { draftShortText } from '#lib/domain/short-text/draft-short-text.ts';
import { translate } from '#lib/text/translate.ts';
import type { SignedViewer } from '../../_frame/require-viewer.ts';
import { noticeWords } from '../notice-words.ts';
import { PostForm } from './post-form.tsx';

/** A form for each place in each language that the notice has; the text as a person left it, else the draft. */
export async function PlaceForms({ row, viewer }: { row: NoticeWithWords; viewer: SignedViewer }) {
  const { ctx, say, language } = viewer;
  const { notice, revision } = row;
  const saved = await shortTextsOf(ctx.db, notice.id, revision.revision);
  const forStaff = revision.audience === 'staff';
  const places = OUTLETS.filter((outlet) => !forStaff || !OPEN_TO_ALL.includes(outlet)).filter(
    // Nobody can send these by hand.
    (outlet) => outlet !== 'web-push' || ctx.outlets.has('web-push'),
  );
  const t = noticeWords(language);
  const optionsIn = (spoken: Language) => ({
    url: forStaff ? '' : `${ctx.core.publicUrl}/notice-${notice.no}${spoken === 'ja' ? '' : `.${spoken}`}.html`,
    mark: revision.drill ? translate(spoken, 'public')('drillMark') : '',
  });
  return (
    <div className="two">
      {LANGUAGES.map((spoken) => {
        const words = revision.wording[spoken];
        return words ? (
          <Section key={spoken} heading={say.common(`language.${spoken}`)}>
            <p className="small">{t('posts.placeholders')}</p>
            {places.map((outlet) => {
              const medium = MEDIUM_OF[outlet];
              const kept = saved.find((one) => one.medium === medium && one.language === spoken)?.text;
              return (
                <PostForm
                  key={outlet}
                  notice={{ id: notice.id, no: notice.no, revision: revision.revision }}
                  postId={randomUUID()}
                  outlet={outlet}
                  spoken={spoken}
                  text={kept ?? draftShortText(medium, words, optionsIn(spoken))}
                  drill={revision.drill}
                  isSetUp={ctx.outlets.has(outlet)}
                  language={language}
                />
              );
            })}
          </Section>
        ) : null;
      })}
    </div>
  );
}

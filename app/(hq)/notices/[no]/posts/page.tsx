import type { Metadata } from 'next';
import { ButtonLink } from '#app/_ui/button.tsx';
import { Note } from '#app/_ui/note.tsx';
import { HqHead } from '../../../_frame/hq-head.tsx';
import { requireViewer } from '../../../_frame/require-viewer.ts';
import { titled } from '../../../_frame/titled.ts';
import { PlaceForms } from '../../_posts/place-forms.tsx';
import { PostLog } from '../../_posts/post-log.tsx';
import { readPosted } from '../../_posts/posted.ts';
import { knownNotice } from '../../known-notice.ts';
import { noticeWords } from '../../notice-words.ts';

interface Props {
  params: Promise<{ no: string }>;
}

export const generateMetadata = (): Promise<Metadata> => titled((say) => noticeWords(say.language)('posts.title'));

/** Where a published notice is told, and what became of each post. */
export default async function Posts({ params }: Props) {
  const who = await requireViewer('notice.publish');
  const row = await knownNotice(who, (await params).no);
  const { notice, revision } = row;
  const t = noticeWords(who.language);
  const posted = await readPosted(who.ctx.db, notice.id);
  const isPublic = notice.state === 'published' && notice.publishedRevision === revision.revision;
  return (
    <>
      <HqHead viewer={who} current="notices" back={`/notices/${notice.no}/posts`} />
      <main id="content" className="page">
        <div className="page-head">
          <h2 className="page-title">{t('posts.title')}</h2>
          <p>
            <ButtonLink href={`/notices/${notice.no}`}>{t('short.back')}</ButtonLink>
          </p>
        </div>
        <p className="page-lead">{t('posts.lead')}</p>
        {isPublic ? (
          <PlaceForms row={row} posted={posted} viewer={who} />
        ) : (
          <Note>
            <p>{t('posts.notPublic')}</p>
          </Note>
        )}
        <PostLog posted={posted} no={notice.no} viewer={who} words={t} />
      </main>
    </>
  );
}

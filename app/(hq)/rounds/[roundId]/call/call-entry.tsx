import { ButtonLink } from '#app/_ui/button.tsx';
import { findNotice } from '#db/stores/notices/notices.ts';
import { postsOf } from '#db/stores/posts/posts.ts';
import type { callsOf } from '#db/stores/rounds/answer-calls.ts';
import { translate } from '#lib/text/translate.ts';
import type { SignedViewer } from '../../../_frame/require-viewer.ts';
import { noticeWords } from '../../../notices/notice-words.ts';
import { stateKey } from '../../../notices/state-word.ts';

interface Props {
  call: Awaited<ReturnType<typeof callsOf>>[number];
  viewer: SignedViewer;
}

/** One call: where its notice stands, how often it was posted, and the next thing to do with it. */
export async function CallEntry({ call: { noticeId, no, at, calledBy }, viewer }: Props) {
  const { ctx, say, now, language } = viewer;
  const row = await findNotice(ctx.db, no);
  if (!row) return null;
  const posts = await postsOf(ctx.db, noticeId);
  const t = translate(language, 'call');
  const words = noticeWords(language);
  const isPublic = row.notice.state === 'published';
  return (
    <li>
      <p>
        <b>{words('detail.title', { no: String(no) })}</b>{' '}
        <b className="chip">{words(`state.${stateKey(row, now)}`)}</b>{' '}
        {posts.length > 0 && t('postsMade', { n: posts.length })}
      </p>
      <p className="small quiet">{t('made', { at: say.moment(at, now), name: calledBy })}</p>
      <p className="actions">
        {isPublic && (
          <ButtonLink href={`/notices/${no}/posts`} look={posts.length === 0 ? 'primary' : 'default'}>
            {t('posts')}
          </ButtonLink>
        )}
        <ButtonLink href={`/notices/${no}`} look={row.notice.state === 'draft' ? 'primary' : 'default'}>
          {t(row.notice.state === 'draft' ? 'publishNext' : 'look')}
        </ButtonLink>
      </p>
    </li>
  );
}

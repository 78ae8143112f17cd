import { Section } from '#app/_ui/section.tsx';
import { type PostRow, type PostTargetRow, postsOf, targetsOf } from '#db/stores/posts/posts.ts';
import type { PostState } from '#lib/domain/post/post.ts';
import type { SignedViewer } from '../../_frame/require-viewer.ts';
import type { NoticeWords } from '../notice-words.ts';
import { SettleForm } from './settle-form.tsx';

interface Props {
  noticeId: string;
  no: number;
  viewer: SignedViewer;
  words: NoticeWords;
}

/** What was posted about a notice, newest first, each with where it stands now. */
export async function PostLog({ noticeId, no, viewer, words: t }: Props) {
  const posts = await postsOf(viewer.ctx.db, noticeId);
  const targets = Map.groupBy(
    await targetsOf(
      viewer.ctx.db,
      posts.map(({ id }) => id),
    ),
    ({ postId }) => postId,
  );
  return (
    <Section heading={t('posts.log')}>
      {posts.length === 0 ? <p>{t('posts.none')}</p> : null}
      <ol className="history">
        {posts.map((post) => (
          <PostEntry key={post.id} post={post} targets={targets.get(post.id) ?? []} no={no} viewer={viewer} words={t} />
        ))}
      </ol>
    </Section>
  );
}

const WORST: readonly PostState[] = ['failed', 'unknown', 'waiting', 'claimed', 'posted', 'by_hand'];

interface EntryProps extends Omit<Props, 'noticeId'> {
  post: PostRow;
  targets: readonly PostTargetRow[];
}

function PostEntry({ post, targets, no, viewer, words: t }: EntryProps) {
  const { say, now, language } = viewer;
  const shown = targets.toSorted((a, b) => WORST.indexOf(a.state) - WORST.indexOf(b.state))[0];
  if (!shown) return null;
  const out = targets.filter(({ state }) => state === 'posted' || state === 'by_hand').length;
  const open = shown.state === 'failed' || shown.state === 'unknown';
  return (
    <li>
      <p>
        <b>{t(`posts.outlet.${post.outlet}`)}</b> <b className="chip">{t(`posts.state.${shown.state}`)}</b>{' '}
        {targets.length > 1 && t('posts.many', { posted: String(out), all: String(targets.length) })}{' '}
        {shown.outlet === 'x' && shown.providerId && (
          <a href={`https://x.com/i/status/${shown.providerId}`} rel="noreferrer">
            X
          </a>
        )}
      </p>
      <p className="small quiet">{t('posts.by', { name: post.postedBy, at: say.moment(post.at, now) })}</p>
      <p className="post-text" lang={post.language}>
        {post.text}
      </p>
      {shown.fault && <p>{t(`posts.fault.${shown.fault}`)}</p>}
      {shown.state === 'unknown' && <p>{t('posts.unknownNote')}</p>}
      {shown.state === 'waiting' && shown.fault && <p>{t('posts.next', { at: say.moment(shown.dueAt, now) })}</p>}
      {shown.detail && open && <p className="small quiet">{shown.detail}</p>}
      {open && <SettleForm target={shown.id} no={no} language={language} />}
    </li>
  );
}

import type { Db } from '#db/db.ts';
import { type PostRow, type PostTargetRow, postsOf, targetsOf } from '#db/stores/posts/posts.ts';
import type { PostState } from '#lib/domain/post/post.ts';

/** One post and what became of it. */
export interface Posted {
  post: PostRow;
  targets: readonly PostTargetRow[];
  /** The target that most needs to be looked at. */
  shown: PostTargetRow;
}

const WORST: readonly PostState[] = ['failed', 'unknown', 'waiting', 'claimed', 'posted', 'by_hand'];
const UNDER_WAY: readonly PostState[] = ['unknown', 'waiting', 'claimed'];

/** What was posted about a notice, newest first. */
export async function readPosted(db: Db, noticeId: string): Promise<Posted[]> {
  const posts = await postsOf(db, noticeId);
  const rows = await targetsOf(
    db,
    posts.map(({ id }) => id),
  );
  const targets = Map.groupBy(rows, ({ postId }) => postId);
  return posts.flatMap((post) => {
    const own = targets.get(post.id) ?? [];
    const shown = own.toSorted((a, b) => WORST.indexOf(a.state) - WORST.indexOf(b.state))[0];
    return shown ? [{ post, targets: own, shown }] : [];
  });
}

/** Something may still change without anybody's doing. */
export const isUnderWay = (posted: readonly Posted[]): boolean =>
  posted.some(({ targets }) => targets.some(({ state }) => UNDER_WAY.includes(state)));

import { and, asc, eq, inArray, isNull, lte, notInArray, or } from 'drizzle-orm';
import { newId } from '#lib/base/ids.ts';
import type { OutletName } from '#lib/domain/post/post.ts';
import type { Db, Handle } from '../../db.ts';
import type { PostRow, PostTargetRow } from './posts.ts';

/** A post in hand, and the try that this is. */
export interface ClaimedPost {
  post: PostRow;
  target: PostTargetRow;
  tryId: string;
  /** When it was first tried without an answer: it may stand there already. Null: it certainly does not. */
  lostAt: Date | null;
}

export interface PostClaim {
  outlet: OutletName;
  by: string;
  now: Date;
  leaseUntil: Date;
  most: number;
}

/** Takes due posts and writes their tries; once this has committed, a crash leaves them unknown, never lost. */
export async function claimPosts(db: Db, claim: PostClaim): Promise<ClaimedPost[]> {
  const { posts, postTargets, postTries } = db.t;
  const isDue = and(
    eq(postTargets.outlet, claim.outlet),
    inArray(postTargets.state, ['waiting', 'unknown']),
    lte(postTargets.dueAt, claim.now),
  );
  // Asked every second: nothing is locked while there is nothing to do.
  const [any] = await db.read.select({ id: postTargets.id }).from(postTargets).where(isDue).limit(1);
  if (!any) return [];
  return db.write(async (tx) => {
    const query = tx.select().from(postTargets).where(isDue).orderBy(asc(postTargets.dueAt)).limit(claim.most);
    const due = await (db.dialect === 'pg' ? query.for('update', { skipLocked: true }) : query);
    const claimed: ClaimedPost[] = [];
    for (const target of due) {
      const [post] = await tx.select().from(posts).where(eq(posts.id, target.postId));
      if (!post) continue;
      const lostAt = target.state === 'unknown' ? await firstLostTry(db, tx, target.id) : null;
      const tryId = newId(claim.now);
      const attempts = target.attempts + 1;
      const set = { state: 'claimed', claimedBy: claim.by, leaseUntil: claim.leaseUntil, attempts } as const;
      await tx.update(postTargets).set(set).where(eq(postTargets.id, target.id));
      await tx.insert(postTries).values({ id: tryId, targetId: target.id, startedAt: claim.now });
      claimed.push({ post, target: { ...target, attempts }, tryId, lostAt });
    }
    return claimed;
  });
}

async function firstLostTry(db: Db, tx: Handle, targetId: string): Promise<Date | null> {
  const { postTries } = db.t;
  const [lost] = await tx
    .select({ at: postTries.startedAt })
    .from(postTries)
    .where(and(eq(postTries.targetId, targetId), or(isNull(postTries.outcome), eq(postTries.outcome, 'unknown'))))
    .orderBy(asc(postTries.startedAt))
    .limit(1);
  return lost?.at ?? null;
}

export interface PostResult {
  set: Partial<PostTargetRow>;
  outcome: 'accepted' | 'failed' | 'unknown';
  detail: string | null;
  at: Date;
}

/** What came of a try, with where its post stands now. */
export async function recordPost(db: Db, tx: Handle, claimed: ClaimedPost, result: PostResult): Promise<void> {
  const { postTargets, postTries } = db.t;
  const { set, outcome, detail, at } = result;
  await tx.update(postTries).set({ outcome, detail, endedAt: at }).where(eq(postTries.id, claimed.tryId));
  await tx
    .update(postTargets)
    .set({ ...set, claimedBy: null, leaseUntil: null })
    .where(and(eq(postTargets.id, claimed.target.id), eq(postTargets.state, 'claimed')));
}

/** Posts whose sender is gone: their tries may have gone out or not. `alive`: the claimers that still run, null where only leases can tell. */
export async function releasePosts(db: Db, now: Date, alive: readonly string[] | null): Promise<void> {
  const { postTargets } = db.t;
  const gone = alive === null ? lte(postTargets.leaseUntil, now) : notInArray(postTargets.claimedBy, [...alive]);
  const held = and(eq(postTargets.state, 'claimed'), gone);
  const [any] = await db.read.select({ id: postTargets.id }).from(postTargets).where(held).limit(1);
  if (!any) return;
  const set = { state: 'unknown', claimedBy: null, leaseUntil: null, dueAt: now } as const;
  await db.write((tx) => tx.update(postTargets).set(set).where(held));
}

/** Puts a post that failed, or of which nobody knows, where somebody says it belongs; gives whether it was still so. */
export async function settleTarget(
  db: Db,
  tx: Handle,
  id: string,
  from: readonly PostTargetRow['state'][],
  set: Partial<PostTargetRow>,
): Promise<boolean> {
  const { postTargets } = db.t;
  const changed = await tx
    .update(postTargets)
    .set(set)
    .where(and(eq(postTargets.id, id), inArray(postTargets.state, [...from])))
    .returning({ id: postTargets.id });
  return changed.length > 0;
}

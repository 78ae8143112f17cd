import { asc, desc, eq, inArray } from 'drizzle-orm';
import type { Db, Handle } from '../../db.ts';
import type { Tables } from '../../tables/tables.ts';
import { insertRows } from '../../write-rows.ts';

export type PostRow = Tables['posts']['$inferSelect'];
export type PostTargetRow = Tables['postTargets']['$inferSelect'];

/** False when this very form was pressed before: nothing is written then. */
export async function insertPost(
  db: Db,
  tx: Handle,
  post: PostRow,
  targets: readonly Tables['postTargets']['$inferInsert'][],
): Promise<boolean> {
  const made = await tx.insert(db.t.posts).values(post).onConflictDoNothing().returning({ id: db.t.posts.id });
  if (made.length === 0) return false;
  await insertRows(db, tx, db.t.postTargets, targets);
  return true;
}

/** Everything that was posted about a notice, newest first. */
export const postsOf = (db: Db, noticeId: string): Promise<PostRow[]> =>
  db.read.select().from(db.t.posts).where(eq(db.t.posts.noticeId, noticeId)).orderBy(desc(db.t.posts.at));

export async function targetsOf(db: Db, postIds: readonly string[]): Promise<PostTargetRow[]> {
  if (postIds.length === 0) return [];
  const { postTargets } = db.t;
  return db.read
    .select()
    .from(postTargets)
    .where(inArray(postTargets.postId, [...postIds]))
    .orderBy(asc(postTargets.id));
}

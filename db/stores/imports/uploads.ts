import { and, eq, inArray, lt, notInArray, type SQL } from 'drizzle-orm';
import type { Db, Handle } from '../../db.ts';
import type { Tables } from '../../tables/tables.ts';
import { destroyKey } from '../upkeep/retention.ts';

export type UploadRow = Tables['rosterUploads']['$inferSelect'];
type KeyRow = Tables['dataKeys']['$inferInsert'];

/** Where its bytes are sealed to. */
export const uploadPlace = (id: string): string => `roster_uploads.sealed_file:${id}`;

export async function insertUpload(db: Db, tx: Handle, upload: UploadRow, key: KeyRow): Promise<void> {
  await tx.insert(db.t.dataKeys).values(key);
  await tx.insert(db.t.rosterUploads).values(upload);
}

export async function findUpload(db: Db, handle: Handle, id: string): Promise<UploadRow | undefined> {
  const [row] = await handle.select().from(db.t.rosterUploads).where(eq(db.t.rosterUploads.id, id));
  return row;
}

export type UploadKey = Pick<UploadRow, 'id' | 'keyId'>;

/** Files of that person that no import is at work on. */
export const idleUploadsOf = (db: Db, handle: Handle, uploadedBy: string): Promise<UploadKey[]> =>
  idle(db, handle, eq(db.t.rosterUploads.uploadedBy, uploadedBy));

/** Files handed in before this moment that no import is at work on. */
export const idleUploadsBefore = (db: Db, handle: Handle, before: Date): Promise<UploadKey[]> =>
  idle(db, handle, lt(db.t.rosterUploads.uploadedAt, before));

function idle({ t: { rosterUploads: u, rosterImports: i } }: Db, handle: Handle, which: SQL): Promise<UploadKey[]> {
  const atWork = handle.select({ id: i.uploadId }).from(i).where(eq(i.state, 'running'));
  return handle
    .select({ id: u.id, keyId: u.keyId })
    .from(u)
    .where(and(which, notInArray(u.id, atWork)));
}

/** Takes files away with their keys: what a backup still has of them can be read by nobody. */
export async function deleteUploads(db: Db, tx: Handle, uploads: readonly UploadKey[], at: Date): Promise<void> {
  if (uploads.length === 0) return;
  for (const { keyId } of uploads) await destroyKey(db, tx, keyId, at);
  const ids = uploads.map(({ id }) => id);
  await tx.delete(db.t.rosterUploads).where(inArray(db.t.rosterUploads.id, ids));
}

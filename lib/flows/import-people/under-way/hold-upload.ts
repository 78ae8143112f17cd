import {
  deleteUploads,
  findUpload,
  idleUploadsBefore,
  idleUploadsOf,
  insertUpload,
  type UploadRow,
  uploadPlace,
} from '#db/stores/imports/uploads.ts';
import { newId } from '#lib/base/ids.ts';
import { seal, unseal } from '#lib/base/secrets/seal.ts';
import type { Ctx } from '../../ctx.ts';

/** A file that nobody has imported by then is thrown away: it holds names and addresses. */
const KEPT_MS = 2 * 3_600_000;
const LONGEST_NAME = 120;

export interface NewFile {
  bytes: Uint8Array;
  name: string;
  by: string;
}

/** Keeps a roster file, sealed under a key of its own, until it is imported or thrown away; gives its id. It takes the place of what the same person handed in before. */
export async function holdUpload({ db, keys, clock }: Ctx, { bytes, name, by }: NewFile): Promise<string> {
  const now = clock.now();
  const id = newId(now);
  const { row: key, ...made } = keys.make('upload', now);
  const upload: UploadRow = {
    id,
    name: name.slice(0, LONGEST_NAME),
    sealedFile: seal(made.key, bytes, uploadPlace(id)),
    keyId: made.id,
    uploadedBy: by,
    uploadedAt: now,
  };
  await db.write(async (tx) => {
    await deleteUploads(db, tx, await idleUploadsOf(db, tx, by), now);
    await insertUpload(db, tx, upload, key);
  });
  return id;
}

/** A file for whoever handed it in; undefined once it was imported or thrown away. */
export async function heldUpload({ db, clock }: Ctx, id: string, by: string): Promise<UploadRow | undefined> {
  const upload = await findUpload(db, db.read, id);
  return upload && isHeld(upload, by, clock.now()) ? upload : undefined;
}

export const isHeld = ({ uploadedBy, uploadedAt }: UploadRow, by: string, now: Date): boolean =>
  uploadedBy === by && now.getTime() - uploadedAt.getTime() < KEPT_MS;

/** The very bytes that were handed in. */
export async function bytesOf({ keys }: Pick<Ctx, 'keys'>, { id, keyId, sealedFile }: UploadRow): Promise<Uint8Array> {
  return unseal(await keys.get(keyId), sealedFile, uploadPlace(id));
}

/** Throws away what was handed in and never imported. */
export async function dropUploads({ db, keys, clock }: Ctx): Promise<void> {
  const now = clock.now();
  const before = new Date(now.getTime() - KEPT_MS);
  if ((await idleUploadsBefore(db, db.read, before)).length === 0) return;
  const dropped = await db.write(async (tx) => {
    const uploads = await idleUploadsBefore(db, tx, before);
    await deleteUploads(db, tx, uploads, now);
    return uploads;
  });
  for (const { keyId } of dropped) keys.forget(keyId);
}

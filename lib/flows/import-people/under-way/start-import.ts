import type { Handle } from '#db/db.ts';
import { insertImport, lastImportOf, runningImport } from '#db/stores/imports/imports.ts';
import { findUpload } from '#db/stores/imports/uploads.ts';
import { originNow } from '#lib/base/addresses/origin.ts';
import { newId } from '#lib/base/ids.ts';
import type { Ctx } from '../../ctx.ts';
import { isHeld } from './hold-upload.ts';

export interface ImportPress {
  uploadId: string;
  by: string;
  allowLeavers: boolean;
}

export type Pressed =
  /** It runs, or this very file was imported already. */
  | { kind: 'taken'; importId: string }
  /** Another file is being imported: this one waits for its owner to look at it again. */
  | { kind: 'busy'; importId: string }
  | { kind: 'gone' };

/** Has a file imported by whoever carries imports out (`carryOutImports`); one at a time, and a second press is the same import. */
export async function startImport(ctx: Ctx, press: ImportPress): Promise<Pressed> {
  for (;;) {
    const pressed = await ctx.db.write((tx) => start(ctx, tx, press));
    if (pressed) return pressed;
  }
}

/** Null when what stood in the way has just ended. */
async function start({ db, clock }: Ctx, tx: Handle, press: ImportPress): Promise<Pressed | null> {
  const now = clock.now();
  const { uploadId, by, allowLeavers } = press;
  const upload = await findUpload(db, tx, uploadId);
  if (!upload || !isHeld(upload, by, now)) {
    const last = await lastImportOf(db, tx, uploadId);
    return last?.startedBy === by ? { kind: 'taken', importId: last.id } : { kind: 'gone' };
  }
  const id = newId(now);
  const work = { id, uploadId, name: upload.name, allowLeavers, startedAt: now, startedBy: by, origin: originNow() };
  if (await insertImport(db, tx, work)) return { kind: 'taken', importId: id };
  const running = await runningImport(db, tx);
  if (!running) return null;
  return { kind: running.uploadId === uploadId ? 'taken' : 'busy', importId: running.id };
}

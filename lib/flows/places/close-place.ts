import { countAt, countIn, findDepartment, findSite, setClosed } from '#db/stores/places/place-changes.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import { Problem } from '#lib/base/problem.ts';
import type { Ctx } from '../ctx.ts';

export interface Closing {
  kind: 'department' | 'site';
  id: string;
  /** False opens it again. */
  close: boolean;
  by: string;
}

/** Closes a department or site at which nobody works any more, or opens it again; it stays in everything that is past. Throws `place.not_found`, `place.not_empty`. */
export async function closePlace(ctx: Pick<Ctx, 'db' | 'clock'>, { kind, id, close, by }: Closing): Promise<void> {
  const { db } = ctx;
  const now = ctx.clock.now();
  await db.write(async (tx) => {
    const place = kind === 'site' ? await findSite(db, tx, { id }) : await findDepartment(db, tx, { id });
    if (!place) throw new Problem('place.not_found');
    const n = 'path' in place ? await countIn(db, tx, place.path) : await countAt(db, tx, id);
    if (close && n > 0) throw new Problem('place.not_empty', { n });
    await setClosed(db, tx, kind, id, close ? now : null);
    const act = `${kind}.${close ? 'close' : 'open'}`;
    await recordAct(db, tx, { at: now, actor: by, act, subject: id, details: { name: place.name } });
  });
}

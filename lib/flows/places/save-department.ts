import type { Handle } from '#db/db.ts';
import { findDepartment, isFilling, putDepartment } from '#db/stores/places/place-changes.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import { newId } from '#lib/base/ids.ts';
import { Problem } from '#lib/base/problem.ts';
import { isWithin, pathBelow } from '#lib/domain/department-path.ts';
import { pathSteps } from '#lib/domain/person.ts';
import type { Ctx } from '../ctx.ts';
import { placeName } from './place-name.ts';

export interface DepartmentChange {
  /** Null makes a new one. */
  id: string | null;
  name: string;
  /** Path of the department above; empty for the top. */
  above: string;
  by: string;
}

/** Makes a department, renames it or moves it with everything below; a round that is open keeps its audience, managers see what is below theirs now. Throws `place.name_bad`, `place.name_taken`, `place.not_found`, `place.no_parent`, `place.parent_closed`, `place.circle`, `round.filling`. */
export async function saveDepartment(
  ctx: Pick<Ctx, 'db' | 'clock'>,
  change: DepartmentChange,
): Promise<{ id: string }> {
  const { db } = ctx;
  const name = placeName(change.name);
  const now = ctx.clock.now();
  return db.write(async (tx) => {
    const parent = await parentOf(ctx, tx, change.above);
    const path = pathBelow(parent?.path ?? null, name);
    const known = change.id === null ? null : await findDepartment(db, tx, { id: change.id });
    if (known === undefined) throw new Problem('place.not_found');
    if (known && parent && isWithin(parent.path, known.path)) throw new Problem('place.circle', { name });
    const taken = await findDepartment(db, tx, { path });
    if (taken && taken.id !== known?.id) throw new Problem('place.name_taken', { name: path });
    // What stands below a closed one already may keep its place under another name.
    if (parent?.closedAt && parent.id !== known?.parentId)
      throw new Problem('place.parent_closed', { path: parent.path });
    const to = { name, path, parentId: parent?.id ?? null };
    const id = known?.id ?? newId(now);
    if (known) {
      // The audience that is being written is named by paths.
      if (await isFilling(db, tx)) throw new Problem('round.filling');
      await putDepartment(db, tx, known, to);
    } else await tx.insert(db.t.departments).values({ id, ...to });
    const details = { before: known?.path ?? null, after: path };
    const act = known ? 'department.change' : 'department.add';
    await recordAct(db, tx, { at: now, actor: change.by, act, subject: id, details });
    return { id };
  });
}

async function parentOf({ db }: Pick<Ctx, 'db'>, tx: Handle, above: string) {
  const path = pathSteps(above).join('/');
  if (path === '') return null;
  const parent = await findDepartment(db, tx, { path });
  if (!parent) throw new Problem('place.no_parent', { path });
  return parent;
}

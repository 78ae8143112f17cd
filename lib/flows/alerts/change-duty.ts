import { addDuty, removeDuty } from '#db/stores/duty/duties.ts';
import { findPersonByNumber } from '#db/stores/people/people.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import { Problem } from '#lib/base/problem.ts';
import type { DutyKind } from '#lib/domain/ladder/duty.ts';
import type { Ctx } from '../ctx.ts';

export interface DutyChange {
  kind: DutyKind;
  employeeNumber: string;
  act: 'add' | 'remove';
  by: string;
}

/** Puts somebody on the duty list or takes them off; false when nothing had to be changed. Throws `person.not_found`. */
export async function changeDuty(ctx: Ctx, { kind, employeeNumber, act, by }: DutyChange): Promise<boolean> {
  const person = await findPersonByNumber(ctx.db, employeeNumber);
  if (!person) throw new Problem('person.not_found', { personId: employeeNumber });
  const at = ctx.clock.now();
  return ctx.db.write(async (tx) => {
    const changed = await (act === 'add' ? addDuty : removeDuty)(ctx.db, tx, kind, person.id);
    if (changed) {
      const entry = { at, actor: by, act: `duty.${act}`, subject: person.id, details: { kind } };
      await recordAct(ctx.db, tx, entry);
    }
    return changed;
  });
}

import { insertReport } from '#db/stores/ledger/reports.ts';
import { openRoundsOf, setDeceased, withdrawAll } from '#db/stores/people/deaths.ts';
import { findPersonWithin, type PersonRow } from '#db/stores/people/people.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import type { DataKey } from '#db/stores/upkeep/keys.ts';
import { readEmployeeNumber } from '#lib/base/addresses/employee-number.ts';
import { Problem } from '#lib/base/problem.ts';
import type { Scope } from '#lib/domain/access.ts';
import type { Ctx } from '../ctx.ts';
import { foldReports } from '../ledger/fold-reports.ts';

export interface Death {
  personId: string;
  /** Typed by the operator: it must be that person's. */
  employeeNumber: string;
  /** Who confirmed it, and how; sealed. */
  source: string;
  by: string;
  /** Whom the operator may answer for. */
  scope: Scope;
}

/** `as_before`: somebody else has recorded it already. */
export type DeathRecorded = { kind: 'recorded' | 'as_before' };

/** Records that somebody died: in every open round that asks them, and on the roster, so that nothing is ever sent to them again. Throws `person.not_found`, `death.number`, `death.no_source`. */
export async function recordDeath(ctx: Ctx, death: Death): Promise<DeathRecorded> {
  const { db } = ctx;
  const { personId, by, scope } = death;
  const source = death.source.trim();
  if (source === '') throw new Problem('death.no_source');
  const person = await findPersonWithin(db, personId, scope);
  if (!person) throw new Problem('person.not_found', { personId });
  if (readEmployeeNumber(death.employeeNumber) !== person.employeeNumber) throw new Problem('death.number');
  const key = await keyOf(ctx, person);
  const now = ctx.clock.now();
  return db.write(async (tx) => {
    if (!(await setDeceased(db, tx, personId, now))) return { kind: 'as_before' };
    const rounds = await openRoundsOf(db, tx, personId);
    const about = { personId, statement: { kind: 'deceased' as const }, route: 'proxy', saidAt: null, receivedAt: now };
    const from = { inboundId: null, tokenRoundId: null, enteredBy: by, extras: { why: source } };
    const roundIds = rounds.map(({ id }) => id);
    const report = await insertReport(ctx, tx, { ...about, ...from }, roundIds, key, now);
    for (const round of rounds) await foldReports(ctx, tx, round, [report]);
    await withdrawAll(db, tx, [personId], 'deceased');
    const details = { roundIds };
    await recordAct(db, tx, { at: now, actor: by, act: 'person.deceased', subject: personId, details });
    return { kind: 'recorded' };
  });
}

/** Of the person, not of a round: it concerns all of them. */
const keyOf = async ({ keys }: Ctx, { keyId }: PersonRow): Promise<DataKey> => ({
  id: keyId,
  key: await keys.get(keyId),
});

import { findInbounds, ownKeyOf, rewrapInbound } from '#db/stores/inbounds/inbounds.ts';
import { findReading, settleReading as markSettled, type ReadingRow } from '#db/stores/inbounds/readings.ts';
import { insertReport } from '#db/stores/ledger/reports.ts';
import { findPerson, type PersonRow } from '#db/stores/people/people.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import { findRound } from '#db/stores/rounds/rounds.ts';
import { Problem } from '#lib/base/problem.ts';
import type { Status } from '#lib/domain/status.ts';
import type { Ctx } from '../ctx.ts';
import { foldReports } from '../ledger/fold-reports.ts';
import { statementsOf } from '../replies/settled-statements.ts';

export interface Decision {
  readingId: string;
  /** Whose answer it is; null where nobody can be found. */
  personId: string | null;
  /** Null: this was no answer. */
  status: Status | null;
  by: string;
}

export type Settled = { kind: 'settled' } | { kind: 'earlier'; by: string; at: Date };

/** A person decides what a reply in the tray says and whose it is; whoever comes second learns who was first, and changes nothing. */
export async function settleReading(ctx: Ctx, decision: Decision): Promise<Settled> {
  const { reading, person } = await look(ctx, decision);
  const [inbound] = await findInbounds(ctx.db, [reading.inboundId]);
  if (!inbound) throw new Problem('reading.not_found', { readingId: reading.id });
  const own = await ownKeyOf(ctx.keys, inbound);
  const { personId, status, by } = decision;
  const statements = await statementsOf(ctx, { reading, inbound, own, person, status });
  const now = ctx.clock.now();
  return ctx.db.write(async (tx) => {
    if (!(await markSettled(ctx.db, tx, reading.id, { settledAt: now, settledBy: by, personId }))) {
      const first = await findReading(ctx.db, reading.id, tx);
      return { kind: 'earlier', by: first?.settledBy ?? '', at: first?.settledAt ?? now };
    }
    for (const { roundIds, key, ...said } of statements) {
      const from = {
        route: inbound.route,
        receivedAt: inbound.receivedAt,
        inboundId: inbound.id,
        enteredBy: by,
      };
      const report = await insertReport(ctx, tx, { ...said, ...from }, roundIds, key, now);
      for (const roundId of roundIds) {
        const round = await findRound(ctx.db, roundId, tx);
        if (round) await foldReports(ctx, tx, round, [report]);
      }
      // What arrived for nobody belongs to the round it turned out to be about, and is purged with it.
      if (reading.roundId === null && roundIds.length > 0) await rewrapInbound(ctx.db, tx, inbound.id, own, key);
    }
    const details = { personId, status };
    await recordAct(ctx.db, tx, { at: now, actor: by, act: 'reading.settle', subject: reading.id, details });
    return { kind: 'settled' };
  });
}

async function look(ctx: Ctx, decision: Decision): Promise<{ reading: ReadingRow; person: PersonRow | null }> {
  const { readingId, personId, status } = decision;
  const reading = await findReading(ctx.db, readingId);
  if (!reading?.waits) throw new Problem('reading.not_found', { readingId });
  const person = personId === null ? null : ((await findPerson(ctx.db, personId)) ?? null);
  const missing = person === null && (personId !== null || status !== null);
  if (missing) throw new Problem('person.not_found', { personId: personId ?? '' });
  return { reading, person };
}

import type { Handle } from '#db/db.ts';
import { findReading, type ReadingRow, reopenReading } from '#db/stores/inbounds/readings.ts';
import { type ReportInRounds, reportsOfInbound } from '#db/stores/inbounds/rereads.ts';
import { insertReport } from '#db/stores/ledger/reports.ts';
import { findStandings } from '#db/stores/ledger/standings.ts';
import { restoreMessages } from '#db/stores/messages/messages.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import { findRound } from '#db/stores/rounds/rounds.ts';
import type { DataKey } from '#db/stores/upkeep/keys.ts';
import { Problem } from '#lib/base/problem.ts';
import type { Ctx } from '../ctx.ts';
import { foldReports } from '../ledger/fold-reports.ts';

/** `changed`: somebody took it back, or decided it anew, in the meantime; then nothing is written. */
export type TakenBack = { kind: 'taken_back' } | { kind: 'changed' };

/** A press in the review tray was a slip: the reply waits again, and the standing is what it would be without that decision. Throws `reading.not_found`. */
export async function takeBackDecision(ctx: Ctx, readingId: string, by: string): Promise<TakenBack> {
  const reading = await findReading(ctx.db, readingId);
  if (!reading?.waits) throw new Problem('reading.not_found', { readingId });
  const { settledAt, inboundId } = reading;
  if (settledAt === null) return { kind: 'changed' };
  const all = await reportsOfInbound(ctx.db, ctx.db.read, inboundId);
  const decided = all.filter(({ report }) => report.storedAt.getTime() === settledAt.getTime());
  const heldFor = all.find((one) => !decided.includes(one))?.report.personId ?? null;
  const keys = await Promise.all(decided.map(({ report }) => keyOf(ctx, report.keyId)));
  const now = ctx.clock.now();
  return ctx.db.write(async (tx) => {
    if (!(await reopenReading(ctx.db, tx, readingId, settledAt, heldFor))) return { kind: 'changed' };
    for (const [i, { report, roundIds }] of decided.entries()) {
      const statement = { kind: 'taken_back', reportId: report.id } as const;
      const from = { route: report.route, saidAt: null, receivedAt: now, inboundId, enteredBy: by };
      const about = { personId: report.personId, tokenRoundId: report.tokenRoundId, extras: {} };
      const back = await insertReport(ctx, tx, { ...about, ...from, statement }, roundIds, keys[i]!, now);
      for (const roundId of roundIds) {
        const round = await findRound(ctx.db, roundId, tx);
        if (!round) continue;
        await foldReports(ctx, tx, round, [back]);
        if (round.state === 'open') await askAgain(ctx, tx, roundId, report.personId);
      }
    }
    await recordAct(ctx.db, tx, {
      at: now,
      actor: by,
      act: 'reading.take_back',
      subject: readingId,
      details: detailsOf(reading, decided),
    });
    return { kind: 'taken_back' };
  });
}

const keyOf = async (ctx: Ctx, id: string): Promise<DataKey> => ({ id, key: await ctx.keys.get(id) });

async function askAgain(ctx: Ctx, tx: Handle, roundId: string, personId: string): Promise<void> {
  const [standing] = await findStandings(ctx.db, tx, roundId, [personId]);
  if (standing?.status === null) await restoreMessages(ctx.db, tx, roundId, personId);
}

const detailsOf = ({ settledBy, settledAt }: ReadingRow, decided: readonly ReportInRounds[]) => ({
  decidedBy: settledBy,
  decidedAt: settledAt?.toISOString() ?? null,
  reportIds: decided.map(({ report }) => report.id),
});

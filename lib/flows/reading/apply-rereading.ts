import type { Handle } from '#db/db.ts';
import { insertReading, type ReadingRow, sealReadingText, settleReading } from '#db/stores/inbounds/readings.ts';
import { reopenInbound, reportOfInbound } from '#db/stores/inbounds/rereads.ts';
import { insertReport } from '#db/stores/ledger/reports.ts';
import { findRound } from '#db/stores/rounds/rounds.ts';
import { newId } from '#lib/base/ids.ts';
import type { Statement } from '#lib/domain/report.ts';
import type { Ctx } from '../ctx.ts';
import { foldReports } from '../ledger/fold-reports.ts';
import { enter } from '../replies/take-replies.ts';
import type { Rereading, Verdict } from './reread.ts';
import type { ReadInbound } from './weigh-replies.ts';

/** Why a reading waits that had been counted before. */
export const DIFFERS = 'flow.reread_differs';

/** Brings the ledger to what a message reads today, in one commit; the earlier reports stay as they are. */
export async function applyRereading(
  ctx: Ctx,
  rereading: Rereading,
  reading: ReadingRow,
  item: ReadInbound,
  by: string,
): Promise<void> {
  await ctx.db.write(async (tx) => {
    if (rereading.step === 'to_tray') await sendToTray(ctx, tx, rereading, reading, item, by);
    else await readAgain(ctx, tx, reading, item, by);
  });
}

async function readAgain(ctx: Ctx, tx: Handle, reading: ReadingRow, item: ReadInbound, by: string): Promise<void> {
  if (reading.waits) {
    const settled = { settledAt: ctx.clock.now(), settledBy: by, personId: reading.personId };
    // A person was quicker: what they decided stays.
    if (!(await settleReading(ctx.db, tx, reading.id, settled))) return;
    await state(ctx, tx, item, { kind: 'settled', readingId: reading.id, status: null }, by);
  }
  await reopenInbound(ctx.db, tx, item.inbound.id);
  await enter(ctx, tx, [item]);
}

async function sendToTray(
  ctx: Ctx,
  tx: Handle,
  { before, after }: Rereading,
  reading: ReadingRow,
  item: ReadInbound,
  by: string,
): Promise<void> {
  const now = ctx.clock.now();
  const id = newId(now);
  const text = 'text' in item.parsed ? item.parsed.text : '';
  const word = ({ kind, status }: Verdict) => status ?? kind;
  await insertReading(ctx.db, tx, {
    id,
    inboundId: item.inbound.id,
    kind: 'unclear',
    why: { code: DIFFERS, params: { before: word(before), after: word(after) } },
    status: after.status,
    personId: before.personId,
    roundId: reading.roundId,
    candidates: [before.personId, after.personId].filter((personId) => personId !== null),
    sealedText: text === '' ? null : sealReadingText(item.inbound.own, id, text),
    waits: true,
    createdAt: now,
  });
  await state(ctx, tx, item, { kind: 'unread', readingId: id }, by);
}

/** One more statement beside the report that first came of this message, in the same rounds; none where nobody was known to have sent it. */
async function state(ctx: Ctx, tx: Handle, item: ReadInbound, statement: Statement, by: string): Promise<void> {
  const earlier = await reportOfInbound(ctx.db, tx, item.inbound.id);
  if (!earlier) return;
  const { personId, keyId, tokenRoundId } = earlier.report;
  const { id: inboundId, route, receivedAt } = item.inbound;
  const key = { id: keyId, key: await ctx.keys.get(keyId, tx) };
  const said = { saidAt: null, receivedAt, inboundId, tokenRoundId, enteredBy: by, extras: {} };
  const report = await insertReport(
    ctx,
    tx,
    { personId, statement, route, ...said },
    earlier.roundIds,
    key,
    ctx.clock.now(),
  );
  for (const roundId of earlier.roundIds) {
    const round = await findRound(ctx.db, roundId, tx);
    if (round) await foldReports(ctx, tx, round, [report]);
  }
}

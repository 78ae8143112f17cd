import type { Handle } from '#db/db.ts';
import { markRead, rewrapInbound } from '#db/stores/inbounds.ts';
import type { DataKey } from '#db/stores/keys.ts';
import { insertReading, type NewReading, sealReadingText } from '#db/stores/readings.ts';
import { insertReport } from '#db/stores/reports.ts';
import { lockRound, type RoundRow, roundOf, startedRounds } from '#db/stores/rounds.ts';
import { chunks } from '#lib/base/chunks.ts';
import { newId } from '#lib/base/ids.ts';
import type { Outcome } from '#lib/domain/outcome.ts';
import type { Report } from '#lib/domain/report.ts';
import { isAnswerToOldDrill, roundsCovered } from '#lib/domain/round.ts';
import type { Parsed } from '#lib/routes/route.ts';
import type { Ctx } from './ctx.ts';
import { foldReports } from './fold-reports.ts';
import { type Judged, judgeReply } from './judge-reply.ts';
import type { Resolved } from './resolve-sender.ts';
import { applyBounce } from './take-bounce.ts';

/** A stored message with what a machine made of it. */
export interface ReadInbound {
  inbound: { id: string; route: string; receivedAt: Date; own: Uint8Array };
  parsed: Parsed;
  who: Resolved | null;
}

/** Keeps one transaction near 2 ms, so that nobody waits long for the write lock. */
const BATCH = 40;

/** Enters read messages into the ledger: reading, report, standing and tally in one commit. Gives the outcome of those that were not entered before. */
export async function takeReplies(ctx: Ctx, replies: readonly ReadInbound[]): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  for (const batch of chunks(replies, BATCH)) {
    const entered = await ctx.db.write((tx) => enter(ctx, tx, batch));
    for (const [id, outcome] of entered) outcomes.set(id, outcome);
  }
  return outcomes;
}

/** The same inside the caller's transaction. */
export async function enter(ctx: Ctx, tx: Handle, batch: readonly ReadInbound[]): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  const rounds = await startedRounds(ctx.db, tx);
  // A person whose line is being written right now is either seen here, or sees this report.
  for (const round of rounds) if (isFilling(round)) await lockRound(ctx.db, tx, round.id);
  const byRound = new Map<string, Report[]>();
  const now = ctx.clock.now();
  for (const item of batch) {
    if (!(await markRead(ctx.db, tx, item.inbound.id, now))) continue;
    const covered = coveredBy(item, rounds);
    const judged = judgeReply(item.parsed, doubted(item.who, covered), newId(now));
    outcomes.set(item.inbound.id, judged.outcome);
    const newest = covered[0] ?? item.who?.tokenRound ?? null;
    await insertReading(ctx.db, tx, readingRow(item, judged, newest, now));
    if (newest) await rewrapInbound(ctx.db, tx, item.inbound.id, item.inbound.own, await keyOf(ctx, tx, newest.keyId));
    if (item.parsed.kind === 'bounce') await applyBounce(ctx, tx, item.parsed, item.who, now);
    const report = await enterReport(ctx, tx, item, judged, covered, now);
    if (!report) continue;
    for (const round of covered) byRound.set(round.id, [...(byRound.get(round.id) ?? []), report]);
  }
  for (const round of rounds) {
    const reports = byRound.get(round.id);
    if (reports) await foldReports(ctx, tx, round, reports);
  }
  return outcomes;
}

const isFilling = (round: RoundRow): boolean => round.state === 'open' && round.filledTo !== null;

async function enterReport(
  ctx: Ctx,
  tx: Handle,
  item: ReadInbound,
  judged: Judged,
  covered: readonly RoundRow[],
  now: Date,
): Promise<Report | null> {
  if (!judged.statement || item.who?.kind !== 'person') return null;
  const reply = item.parsed.kind === 'reply' ? item.parsed : null;
  const key = await keyOf(ctx, tx, covered[0]?.keyId ?? item.who.personKeyId);
  return insertReport(
    ctx.db,
    tx,
    {
      personId: item.who.personId,
      statement: judged.statement,
      route: item.inbound.route,
      saidAt: reply?.saidAt ?? null,
      receivedAt: item.inbound.receivedAt,
      inboundId: item.inbound.id,
      tokenRoundId: item.who.tokenRound?.id ?? null,
      enteredBy: reply?.enteredBy ?? null,
      extras: { ...reply?.extras, ...(reply?.reason ? { why: reply.reason } : {}) },
    },
    covered.map((round) => round.id),
    key,
    now,
  );
}

/** The rounds that a known person's message is about, newest first. */
function coveredBy(item: ReadInbound, rounds: readonly RoundRow[]): RoundRow[] {
  if (item.who?.kind !== 'person') return [];
  const saidAt = item.parsed.kind === 'reply' ? (item.parsed.saidAt ?? item.inbound.receivedAt) : null;
  const said = { saidAt, tokenRoundId: item.who.tokenRound?.id ?? null };
  const ids = new Set(roundsCovered(said, rounds.map(roundOf)).map((round) => round.id));
  return rounds.filter((round) => ids.has(round.id));
}

/** An answer to yesterday's drill never makes anybody safe today: a person looks at it. */
function doubted(who: Resolved | null, covered: readonly RoundRow[]): Resolved | null {
  if (who?.kind !== 'person' || !isAnswerToOldDrill(who.tokenRound?.id ?? null, covered)) return who;
  return { ...who, proof: 'claimed', doubt: { code: 'flow.old_drill', params: {} } };
}

const keyOf = async (ctx: Ctx, tx: Handle, id: string): Promise<DataKey> => ({ id, key: await ctx.keys.get(id, tx) });

function readingRow(item: ReadInbound, judged: Judged, round: RoundRow | null, now: Date): NewReading {
  const text = 'text' in item.parsed ? item.parsed.text : '';
  return {
    id: judged.readingId,
    inboundId: item.inbound.id,
    kind: judged.kind,
    why: judged.why,
    status: judged.status,
    personId: item.who?.kind === 'person' ? item.who.personId : null,
    roundId: round?.id ?? null,
    candidates: item.who?.kind === 'tray' ? [...item.who.candidates] : [],
    sealedText: text === '' ? null : sealReadingText(item.inbound.own, judged.readingId, text),
    waits: judged.waits,
    createdAt: now,
  };
}

import type { Handle } from '#db/db.ts';
import { markRead } from '#db/stores/inbounds.ts';
import type { DataKey } from '#db/stores/keys.ts';
import { insertReadings, type NewReading, sealReadingText } from '#db/stores/readings.ts';
import { type Entry, insertReports, type NewReport } from '#db/stores/reports.ts';
import { lockRound, type RoundRow, roundOf, startedRounds } from '#db/stores/rounds.ts';
import { chunks } from '#lib/base/chunks.ts';
import { newId } from '#lib/base/ids.ts';
import type { Outcome } from '#lib/domain/outcome.ts';
import type { Statement } from '#lib/domain/report.ts';
import { isAnswerToOldDrill, roundsCovered } from '#lib/domain/round.ts';
import type { Parsed } from '#lib/routes/route.ts';
import { askToConfirm } from './ask-to-confirm.ts';
import type { Ctx } from './ctx.ts';
import { foldReports } from './fold-reports.ts';
import { type Judged, judgeReply } from './judge-reply.ts';
import type { Resolved } from './resolved.ts';
import { applyBounce } from './take-bounce.ts';
import { applyReceipt } from './take-receipt.ts';

/** A stored message with what a machine made of it. */
export interface ReadInbound {
  inbound: { id: string; route: string; receivedAt: Date; own: Uint8Array };
  parsed: Parsed;
  who: Resolved | null;
}

/** A few milliseconds of work to one commit, so that nobody waits long for the write lock. */
const BATCH = 80;

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
  const rounds = await startedRounds(ctx.db, tx);
  // A person whose line is being written right now is either seen here, or sees this report.
  for (const round of rounds) if (isFilling(round)) await lockRound(ctx.db, tx, round.id);
  const now = ctx.clock.now();
  const all: Entering[] = [];
  for (const item of batch) all.push(await weigh(ctx, tx, item, rounds, now));
  const marks = all.map(({ item: { inbound }, wrap }) => ({ id: inbound.id, own: inbound.own, wrap }));
  const fresh = await markRead(ctx.db, tx, marks, now);
  const entering = all.filter(({ item }) => fresh.has(item.inbound.id));
  await insertReadings(
    ctx.db,
    tx,
    entering.map((one) => readingRow(one, now)),
  );
  for (const { item } of entering) {
    if (item.parsed.kind === 'bounce') await applyBounce(ctx, tx, item.parsed, item.who, now);
    if (item.parsed.kind === 'receipt') await applyReceipt(ctx, tx, item.parsed, now);
  }
  await enterReports(ctx, tx, entering, now);
  for (const { item, newest } of entering) await askToConfirm(ctx, tx, item, newest ?? undefined, now);
  return new Map(entering.map(({ item, judged }) => [item.inbound.id, judged.outcome]));
}

/** A message with what it comes to, before anything is written. */
interface Entering {
  item: ReadInbound;
  judged: Judged;
  /** Newest first. */
  covered: readonly RoundRow[];
  newest: RoundRow | null;
  wrap: DataKey | null;
}

async function weigh(
  ctx: Ctx,
  tx: Handle,
  item: ReadInbound,
  rounds: readonly RoundRow[],
  now: Date,
): Promise<Entering> {
  const covered = coveredBy(item, rounds);
  const judged = judgeReply(item.parsed, doubted(item.who, covered), newId(now));
  const newest = covered[0] ?? item.who?.tokenRound ?? null;
  return { item, judged, covered, newest, wrap: newest && (await keyOf(ctx, tx, newest.keyId)) };
}

const isFilling = (round: RoundRow): boolean => round.state === 'open' && round.filledTo !== null;

async function enterReports(ctx: Ctx, tx: Handle, entering: readonly Entering[], now: Date): Promise<void> {
  const entries: Entry[] = [];
  for (const { item, judged, covered } of entering) {
    if (!judged.statement || item.who?.kind !== 'person') continue;
    const key = await keyOf(ctx, tx, covered[0]?.keyId ?? item.who.personKeyId);
    const report = reportOf(item, item.who, judged.statement);
    entries.push({ report, roundIds: covered.map((round) => round.id), key });
  }
  const reports = await insertReports(ctx.db, tx, entries, now);
  const covering = new Map(entering.flatMap(({ covered }) => covered.map((round) => [round.id, round])));
  for (const round of covering.values()) {
    await foldReports(
      ctx,
      tx,
      round,
      reports.filter((_, i) => entries[i]!.roundIds.includes(round.id)),
    );
  }
}

function reportOf(item: ReadInbound, who: Resolved & { kind: 'person' }, statement: Statement): NewReport {
  const reply = item.parsed.kind === 'reply' ? item.parsed : null;
  return {
    personId: who.personId,
    statement,
    route: item.inbound.route,
    saidAt: reply?.saidAt ?? null,
    receivedAt: item.inbound.receivedAt,
    inboundId: item.inbound.id,
    tokenRoundId: who.tokenRound?.id ?? null,
    enteredBy: reply?.enteredBy ?? null,
    flag: who.flag ?? null,
    extras: { ...reply?.extras, ...(reply?.reason ? { why: reply.reason } : {}) },
  };
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

function readingRow({ item, judged, newest }: Entering, now: Date): NewReading {
  const text = 'text' in item.parsed ? item.parsed.text : '';
  return {
    id: judged.readingId,
    inboundId: item.inbound.id,
    kind: judged.kind,
    why: judged.why,
    status: judged.status,
    personId: item.who?.kind === 'person' ? item.who.personId : null,
    roundId: newest?.id ?? null,
    candidates: item.who?.kind === 'tray' ? [...item.who.candidates] : [],
    sealedText: text === '' ? null : sealReadingText(item.inbound.own, judged.readingId, text),
    waits: judged.waits,
    createdAt: now,
  };
}

import type { Handle } from '#db/db.ts';
import { type Mark, sealMark } from '#db/stores/inbounds/inbounds.ts';
import { type NewReading, sealReadingText } from '#db/stores/inbounds/readings.ts';
import { type NewReport, type SealedReport, sealReport } from '#db/stores/ledger/reports.ts';
import { type RoundRow, roundOf, startedRounds, startedRoundsMark } from '#db/stores/rounds/rounds.ts';
import type { DataKey } from '#db/stores/upkeep/keys.ts';
import { newId } from '#lib/base/ids.ts';
import type { Statement } from '#lib/domain/report.ts';
import { isAnswerToOldDrill, roundsCovered } from '#lib/domain/round.ts';
import type { Parsed } from '#lib/routes/route.ts';
import type { Ctx } from '../ctx.ts';
import type { Resolved } from '../senders/resolved.ts';
import { type Judged, judgeReply } from './judge-reply.ts';
import { keepInSight } from './keep-in-sight.ts';
import { understand } from './own-questions.ts';

/** A stored message with what a machine made of it. */
export interface ReadInbound {
  inbound: { id: string; route: string; receivedAt: Date; own: Uint8Array };
  parsed: Parsed;
  who: Resolved | null;
}

/** A message with what it comes to, judged and sealed: all that is left is to write it. */
export interface Weighed {
  item: ReadInbound;
  judged: Judged;
  /** The rounds it is about, newest first. */
  covered: readonly RoundRow[];
  /** The newest of them, or the one whose token it carries. */
  newest: RoundRow | null;
  mark: Mark;
  reading: NewReading;
  /** Null where nobody is known to have said anything. */
  report: SealedReport | null;
}

export interface WeighedBatch {
  all: readonly Weighed[];
  rounds: readonly RoundRow[];
  /** What the rounds were: where one has begun or ended since, all has to be weighed anew. */
  roundsMark: string;
}

/** Judges messages by the rounds as they are now and seals what they come to, so that the write lock is held for writing only. */
export async function weighReplies(ctx: Ctx, handle: Handle, batch: readonly ReadInbound[]): Promise<WeighedBatch> {
  const roundsMark = await startedRoundsMark(ctx.db, handle);
  const rounds = await startedRounds(ctx.db, handle);
  const now = ctx.clock.now();
  const all: Weighed[] = [];
  for (const item of batch) all.push(await weigh(ctx, handle, item, rounds, now));
  return { all, rounds, roundsMark };
}

async function weigh(
  ctx: Ctx,
  handle: Handle,
  read: ReadInbound,
  rounds: readonly RoundRow[],
  now: Date,
): Promise<Weighed> {
  const { inbound, who } = read;
  const keyOf = async (id: string): Promise<DataKey> => ({ id, key: await ctx.keys.get(id, handle) });
  const covered = coveredBy(read, rounds);
  const { parsed, answers } = understand(read.parsed, (askedBy(who) ?? covered[0])?.questions ?? []);
  const item = { ...read, parsed };
  const alone = judgeReply(item.parsed, doubted(who, covered), newId(now));
  const judged = await keepInSight(ctx, handle, alone, who, covered);
  const newest = covered[0] ?? who?.tokenRound ?? null;
  const wrap = newest && (await keyOf(newest.keyId));
  const mark = sealMark(inbound.id, inbound.own, wrap, now);
  const weighed = { item, judged, covered, newest, mark, reading: readingOf(item, judged, newest, now) };
  if (!judged.statement || who?.kind !== 'person') return { ...weighed, report: null };
  const report = { ...reportOf(item, who, judged.statement), answers };
  const roundIds = covered.map((round) => round.id);
  const key = await keyOf(covered[0]?.keyId ?? who.personKeyId);
  return { ...weighed, report: sealReport({ report, roundIds, key }, now, ctx.keys.master) };
}

/** The round whose questions somebody saw: that of the link they came by. */
export const askedBy = (who: Resolved | null): RoundRow | null =>
  (who?.kind === 'person' ? who.tokenRound : null) ?? null;

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

function readingOf(item: ReadInbound, judged: Judged, newest: RoundRow | null, now: Date): NewReading {
  const { inbound, parsed, who } = item;
  const text = 'text' in parsed ? parsed.text : '';
  return {
    id: judged.readingId,
    inboundId: inbound.id,
    kind: judged.kind,
    why: judged.why,
    status: judged.status,
    personId: who?.kind === 'person' ? who.personId : null,
    roundId: newest?.id ?? null,
    candidates: who?.kind === 'tray' ? [...who.candidates] : [],
    sealedText: text === '' ? null : sealReadingText(inbound.own, judged.readingId, text),
    waits: judged.waits,
    createdAt: now,
  };
}

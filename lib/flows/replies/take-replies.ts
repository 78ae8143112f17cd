import type { Handle } from '#db/db.ts';
import { markRead } from '#db/stores/inbounds/inbounds.ts';
import { insertReadings } from '#db/stores/inbounds/readings.ts';
import { insertReports } from '#db/stores/ledger/reports.ts';
import { enterBesideOthers } from '#db/stores/rounds/opening-lock.ts';
import { lockRound, type RoundRow, startedRoundsMark } from '#db/stores/rounds/rounds.ts';
import { chunks } from '#lib/base/chunks.ts';
import type { Outcome } from '#lib/domain/outcome.ts';
import type { Ctx } from '../ctx.ts';
import { foldReports } from '../ledger/fold-reports.ts';
import { type ReadInbound, type Weighed, type WeighedBatch, weighReplies } from '../reading/weigh-replies.ts';
import { applyBounce } from '../sending/take-bounce.ts';
import { applyReceipt } from '../sending/take-receipt.ts';
import { askToConfirm } from './ask-to-confirm.ts';
import { confirmMails } from './confirm-mails.ts';

/** Some milliseconds of work to one commit, so that nobody waits long for the write lock; a smaller batch pays more syncs for each mail. */
const BATCH = 80;

/** Enters read messages into the ledger: reading, report, standing and tally in one commit. Gives the outcome of those that were not entered before. */
export async function takeReplies(ctx: Ctx, replies: readonly ReadInbound[]): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  for (const batch of chunks(replies, BATCH)) {
    const weighed = await weighReplies(ctx, ctx.db.read, batch);
    const entered = await ctx.db.write(async (tx) => {
      await enterBesideOthers(ctx.db, tx);
      const isFresh = weighed.roundsMark === (await startedRoundsMark(ctx.db, tx));
      return write(ctx, tx, isFresh ? weighed : await weighReplies(ctx, tx, batch));
    });
    for (const [id, outcome] of entered) outcomes.set(id, outcome);
  }
  return outcomes;
}

/** The same inside the caller's transaction. */
export async function enter(ctx: Ctx, tx: Handle, batch: readonly ReadInbound[]): Promise<Map<string, Outcome>> {
  await enterBesideOthers(ctx.db, tx);
  return write(ctx, tx, await weighReplies(ctx, tx, batch));
}

async function write(ctx: Ctx, tx: Handle, { all, rounds }: WeighedBatch): Promise<Map<string, Outcome>> {
  // A person whose line is being written right now is either seen here, or sees this report.
  for (const round of rounds) if (isFilling(round)) await lockRound(ctx.db, tx, round.id);
  const marks = all.map(({ mark }) => mark);
  const fresh = await markRead(ctx.db, tx, marks);
  const entering = all.filter(({ item }) => fresh.has(item.inbound.id));
  const readings = entering.map(({ reading }) => reading);
  await insertReadings(ctx.db, tx, readings);
  for (const { item, mark } of entering) {
    if (item.parsed.kind === 'bounce') await applyBounce(ctx, tx, item.parsed, item.who, mark.readAt);
    if (item.parsed.kind === 'receipt') await applyReceipt(ctx, tx, item.parsed, mark.readAt);
  }
  await enterReports(ctx, tx, entering);
  await confirmMails(ctx, tx, entering, ctx.clock.now());
  for (const { item, newest, mark } of entering) await askToConfirm(ctx, tx, item, newest ?? undefined, mark.readAt);
  return new Map(entering.map(({ item, judged }) => [item.inbound.id, judged.outcome]));
}

const isFilling = (round: RoundRow): boolean => round.state === 'open' && round.filledTo !== null;

async function enterReports(ctx: Ctx, tx: Handle, entering: readonly Weighed[]): Promise<void> {
  const sealed = entering.flatMap(({ report }) => report ?? []);
  await insertReports(ctx.db, tx, sealed);
  const covering = new Map(entering.flatMap(({ covered }) => covered.map((round) => [round.id, round])));
  for (const round of covering.values()) {
    const about = sealed.filter(({ roundIds }) => roundIds.includes(round.id));
    await foldReports(
      ctx,
      tx,
      round,
      about.map(({ report }) => report),
    );
  }
}

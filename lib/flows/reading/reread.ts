import type { WholeInbound } from '#db/stores/inbounds/inbounds.ts';
import { type ReadingRow, readingsOf } from '#db/stores/inbounds/readings.ts';
import { readInboundsAfter } from '#db/stores/inbounds/rereads.ts';
import { findRound } from '#db/stores/rounds/rounds.ts';
import { newId } from '#lib/base/ids.ts';
import { Problem } from '#lib/base/problem.ts';
import type { Why } from '#lib/domain/answer-text/answer-reading.ts';
import type { Status } from '#lib/domain/status.ts';
import type { ParseContext } from '#lib/routes/route.ts';
import type { Ctx } from '../ctx.ts';
import { applyRereading, DIFFERS } from './apply-rereading.ts';
import { type Judged, judgeReply } from './judge-reply.ts';
import { understand } from './own-questions.ts';
import { parseContext } from './parse-context.ts';
import { readOne } from './read-inbounds.ts';
import { askedBy } from './weigh-replies.ts';

/** What was made of one stored message. */
export interface Verdict {
  kind: Judged['kind'];
  status: Status | null;
  personId: string | null;
  /** In the review tray. */
  waits: boolean;
  why: Why;
}

/** A stored message that the reader of today reads otherwise than the one that first read it. */
export interface Rereading {
  inboundId: string;
  route: string;
  receivedAt: Date;
  before: Verdict;
  after: Verdict;
  /** `read_again`: it takes the place of the old reading. `to_tray`: it had been counted as an answer, so a person decides. */
  step: 'read_again' | 'to_tray';
}

const PAGE = 80;

/** Replays what came in by every road through its parser of today and gives what changes; `by` applies it. What a person has settled stays. */
export async function* reread(ctx: Ctx, by: string | null): AsyncGenerator<Rereading> {
  const context = await parseContext(ctx);
  for (const route of ctx.routes.keys()) {
    for (let after = ''; ; ) {
      const rows = await readInboundsAfter(ctx.db, route, after, PAGE);
      const ids = rows.map((row) => row.id);
      const readings = await readingsOf(ctx.db, ids);
      for (const row of rows) {
        const reading = readings.get(row.id);
        const rereading = reading && (await rereadOne(ctx, row, reading, context, by));
        if (rereading) yield rereading;
      }
      if (rows.length < PAGE) break;
      after = ids.at(-1)!;
    }
  }
}

/** Null where nothing changes, or where a person has decided or has to. */
async function rereadOne(
  ctx: Ctx,
  row: WholeInbound,
  reading: ReadingRow,
  context: ParseContext,
  by: string | null,
): Promise<Rereading | null> {
  if (reading.settledAt !== null || reading.why.code === DIFFERS) return null;
  const read = await readOne(ctx, row, context).catch(unlessPurged);
  if (!read) return null;
  const asked = askedBy(read.who) ?? (reading.roundId ? await findRound(ctx.db, reading.roundId) : undefined);
  const item = { ...read, parsed: understand(read.parsed, asked?.questions ?? []).parsed };
  const { kind, status, waits, why } = judgeReply(item.parsed, item.who, newId(ctx.clock.now()));
  const before = verdictOf(reading);
  const after: Verdict = { kind, status, personId: item.who?.kind === 'person' ? item.who.personId : null, waits, why };
  if (isSame(before, after)) return null;
  const step = before.kind === 'answer' && !before.waits ? 'to_tray' : 'read_again';
  const rereading: Rereading = { inboundId: row.id, route: row.route, receivedAt: row.receivedAt, before, after, step };
  if (by !== null) await applyRereading(ctx, rereading, reading, item, by);
  return rereading;
}

const verdictOf = ({ kind, status, personId, waits, why }: ReadingRow): Verdict => ({
  kind,
  status,
  personId,
  waits,
  why,
});

const isSame = (a: Verdict, b: Verdict): boolean =>
  a.kind === b.kind && a.status === b.status && a.personId === b.personId && a.waits === b.waits;

/** What was purged can be read by nobody. */
function unlessPurged(error: unknown): null {
  if (error instanceof Problem && error.code === 'key.destroyed') return null;
  throw error;
}

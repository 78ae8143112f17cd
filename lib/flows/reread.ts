import { type ReadingRow, readingsOf } from '#db/stores/readings.ts';
import { readInboundsAfter } from '#db/stores/rereads.ts';
import { newId } from '#lib/base/ids.ts';
import { Problem } from '#lib/base/problem.ts';
import type { Why } from '#lib/domain/answer-reading.ts';
import type { Status } from '#lib/domain/status.ts';
import { applyRereading, DIFFERS } from './apply-rereading.ts';
import type { Ctx } from './ctx.ts';
import { type Judged, judgeReply } from './judge-reply.ts';
import { parseContext } from './parse-context.ts';
import { readOne } from './read-inbounds.ts';

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
  receivedAt: Date;
  before: Verdict;
  after: Verdict;
  /** `read_again`: it takes the place of the old reading. `to_tray`: it had been counted as an answer, so a person decides. */
  step: 'read_again' | 'to_tray';
}

const PAGE = 80;

/** Replays what came in by one route through its parser of today and gives what changes, oldest first; `by` applies it. What a person has settled stays. */
export async function* reread(ctx: Ctx, route: string, by: string | null): AsyncGenerator<Rereading> {
  const context = await parseContext(ctx);
  for (let after = ''; ; ) {
    const rows = await readInboundsAfter(ctx.db, route, after, PAGE);
    const readings = await readingsOf(
      ctx.db,
      rows.map((row) => row.id),
    );
    for (const row of rows) {
      const reading = readings.get(row.id);
      if (!reading || reading.settledAt !== null || reading.why.code === DIFFERS) continue;
      const item = await readOne(ctx, row, context).catch(unlessPurged);
      if (!item) continue;
      const judged = judgeReply(item.parsed, item.who, newId(ctx.clock.now()));
      const before = verdictOf(reading);
      const after: Verdict = {
        kind: judged.kind,
        status: judged.status,
        personId: item.who?.kind === 'person' ? item.who.personId : null,
        waits: judged.waits,
        why: judged.why,
      };
      if (isSame(before, after)) continue;
      const step = before.kind === 'answer' && !before.waits ? 'to_tray' : 'read_again';
      const rereading: Rereading = { inboundId: row.id, receivedAt: row.receivedAt, before, after, step };
      if (by !== null) await applyRereading(ctx, rereading, reading, item, by);
      yield rereading;
    }
    if (rows.length < PAGE) return;
    after = rows.at(-1)!.id;
  }
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

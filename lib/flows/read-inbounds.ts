import { findInbounds, type InboundRow, openInbound } from '#db/stores/inbounds.ts';
import { type ReadingRow, readingsOf } from '#db/stores/readings.ts';
import type { Why } from '#lib/domain/answer-reading.ts';
import type { Outcome } from '#lib/domain/outcome.ts';
import type { ParseContext, Parsed } from '#lib/routes/route.ts';
import type { Ctx } from './ctx.ts';
import { parseContext } from './parse-context.ts';
import { type Resolved, resolveSender } from './resolve-sender.ts';
import { type ReadInbound, takeReplies } from './take-replies.ts';

/** Reads stored messages: what do they say, who says it, what follows. Gives one outcome for each id; reading one twice changes nothing. */
export async function readInbounds(ctx: Ctx, ids: readonly string[]): Promise<Outcome[]> {
  const rows = new Map((await findInbounds(ctx.db, ids)).map((row) => [row.id, row]));
  const context = await parseContext(ctx);
  const read: ReadInbound[] = [];
  for (const row of rows.values()) {
    if (row.readAt !== null) continue;
    const one = await readOne(ctx, row, context).catch((error) => {
      // It stays unread and is tried again; it must not hold up the others.
      ctx.log.error('message not read', { inboundId: row.id, route: row.route, error: String(error) });
      return null;
    });
    if (one) read.push(one);
  }
  const fresh = await takeReplies(ctx, read);
  const earlier = await readingsOf(
    ctx.db,
    ids.filter((id) => !fresh.has(id)),
  );
  return ids.map((id) => fresh.get(id) ?? outcomeOf(earlier.get(id)));
}

/** One stored message through its parser, with who it is from; a message that breaks the parser waits for a person. Throws `key.destroyed` after a purge. */
export async function readOne(ctx: Ctx, row: InboundRow, context: ParseContext): Promise<ReadInbound> {
  const { raw, own } = await openInbound(ctx.keys, row);
  const inbound = { id: row.id, route: row.route, receivedAt: row.receivedAt, own };
  const route = ctx.routes.get(row.route);
  if (!route) return { inbound, ...unreadable('flow.unknown_route', { route: row.route }) };
  let parsed: Parsed;
  try {
    parsed = await route.parse(raw, context);
  } catch (error) {
    ctx.log.error('message broke its parser', { inboundId: row.id, route: row.route, error: String(error) });
    return { inbound, ...unreadable('flow.parser_broke', {}) };
  }
  return { inbound, parsed, who: parsed.kind === 'ignored' ? null : await resolveSender(ctx, parsed.from) };
}

function unreadable(code: string, params: Why['params']): { parsed: Parsed; who: Resolved } {
  const why = { code, params };
  const nobody = { kind: 'employee', employeeNumber: '' } as const;
  const empty = { extras: {}, text: '', saidAt: null, enteredBy: null, reason: null, namedOthers: [] };
  return {
    parsed: { kind: 'reply', from: nobody, answer: { kind: 'unclear', why }, ...empty },
    who: { kind: 'tray', candidates: [], why, tokenRound: null },
  };
}

function outcomeOf(reading: ReadingRow | undefined): Outcome {
  if (!reading) return { kind: 'ignored', why: { code: 'flow.not_read', params: {} } };
  const { personId, why, status } = reading;
  if (reading.waits) return { kind: 'waits', personId, why };
  if (reading.kind === 'answer' && personId && status) return { kind: 'recorded', personId, status };
  if (reading.kind === 'automatic') return { kind: 'automatic', personId };
  return reading.kind === 'bounce' ? { kind: 'bounce' } : { kind: 'ignored', why };
}

import { findInbounds, openInbound, type WholeInbound } from '#db/stores/inbounds/inbounds.ts';
import { type ReadingRow, readingsOf } from '#db/stores/inbounds/readings.ts';
import type { Why } from '#lib/domain/answer-text/answer-reading.ts';
import type { Outcome } from '#lib/domain/outcome.ts';
import type { ParseContext, Parsed } from '#lib/routes/route.ts';
import type { Ctx } from '../ctx.ts';
import { takeReplies } from '../replies/take-replies.ts';
import { lookUpSenders, type SenderLookup } from '../senders/look-up-senders.ts';
import { resolveSender } from '../senders/resolve-sender.ts';
import type { Resolved } from '../senders/resolved.ts';
import { settleConfirmed } from '../tray/settle-confirmed.ts';
import { parseContext } from './parse-context.ts';
import type { HeldInbound } from './take-inbounds.ts';
import type { ReadInbound } from './weigh-replies.ts';

/**
 * Reads stored messages: what do they say, who says it, what follows. Gives one outcome for each id; reading one twice changes
 * nothing. `held` are those that the caller has still at hand.
 */
export async function readInbounds(
  ctx: Ctx,
  ids: readonly string[],
  held: readonly HeldInbound[] = [],
): Promise<Outcome[]> {
  const context = await parseContext(ctx);
  const lookup = lookUpSenders(ctx);
  const atHand = new Set(held.map(({ id }) => id));
  const rows = await findInbounds(
    ctx.db,
    ids.filter((id) => !atHand.has(id)),
  );
  const unread = rows.filter((row) => row.readAt === null);
  const reading = [
    ...held.map((one) => readHeld(ctx, one, context, lookup).catch((error) => leftUnread(ctx, one, error))),
    ...unread.map((row) => readOne(ctx, row, context, lookup).catch((error) => leftUnread(ctx, row, error))),
  ];
  const read = await Promise.all(reading);
  // As they arrived: of two answers of one person the later one decides.
  const place = new Map(ids.map((id, i) => [id, i]));
  const inOrder = read
    .filter((one) => one !== null)
    .sort((a, b) => (place.get(a.inbound.id) ?? 0) - (place.get(b.inbound.id) ?? 0));
  const fresh = await takeReplies(ctx, inOrder);
  await settleConfirmed(ctx, inOrder);
  const earlier = await readingsOf(
    ctx.db,
    ids.filter((id) => !fresh.has(id)),
  );
  return ids.map((id) => fresh.get(id) ?? outcomeOf(earlier.get(id)));
}

/** It stays unread and is tried again; it must not hold up the others. */
function leftUnread(ctx: Ctx, { id, route }: { id: string; route: string }, error: unknown): null {
  ctx.log.error('message not read', { inboundId: id, route, error: String(error) });
  return null;
}

/** One stored message through its parser, with who it is from; a message that breaks the parser waits for a person. Throws `key.destroyed` after a purge. */
export async function readOne(
  ctx: Ctx,
  row: WholeInbound,
  context: ParseContext,
  lookup = lookUpSenders(ctx),
): Promise<ReadInbound> {
  const { raw, own } = await openInbound(ctx.keys, row);
  return readHeld(ctx, { id: row.id, route: row.route, raw, own }, context, lookup);
}

async function readHeld(
  ctx: Ctx,
  { id, route: name, raw, own }: HeldInbound,
  context: ParseContext,
  lookup: SenderLookup,
): Promise<ReadInbound> {
  const inbound = { id, route: name, receivedAt: raw.receivedAt, own };
  const route = ctx.routes.get(name);
  if (!route) return { inbound, ...unreadable('flow.unknown_route', { route: name }) };
  let parsed: Parsed;
  try {
    parsed = await route.parse(raw, context);
  } catch (error) {
    ctx.log.error('message broke its parser', { inboundId: id, route: name, error: String(error) });
    return { inbound, ...unreadable('flow.parser_broke', {}) };
  }
  return { inbound, parsed, who: 'from' in parsed ? await resolveSender(ctx, parsed.from, lookup) : null };
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

import { heldStatus, type LastWord, lastWord } from '#db/stores/inbounds/reply-page.ts';
import type { Raw } from '#lib/domain/raw.ts';
import { isPinned, type Status, severity } from '#lib/domain/status.ts';
import type { Ctx } from '#lib/flows/ctx.ts';
import type { ReplyFacts } from './read-facts.ts';

export interface Received {
  /** Of the first copy, when the same page was sent again. */
  at: Date;
  newer: LastWord | null;
  pinned: Status | null;
}

/** How the ledger stands after an answer, where there is time to look; an answer that is stored is acknowledged even when this cannot be read. */
export async function readReceived(
  ctx: Ctx,
  facts: ReplyFacts | null,
  raw: Raw,
  status: Status,
  repeated: boolean,
): Promise<Received> {
  const unread = { at: raw.receivedAt, newer: null, pinned: null };
  if (!facts) return unread;
  try {
    const pinned = await pinnedAbove(ctx, facts, status);
    if (!repeated) return { ...unread, pinned };
    const last = await lastWord(ctx.db, facts.round.id, facts.person.id);
    const own = last?.dedupeKey === raw.dedupeKey;
    return { at: own ? last.at : raw.receivedAt, newer: own ? null : last, pinned };
  } catch (error) {
    ctx.log.error('received page without its standing', { error: String(error) });
    return unread;
  }
}

async function pinnedAbove(ctx: Ctx, { round, person }: ReplyFacts, status: Status): Promise<Status | null> {
  const held = await heldStatus(ctx.db, round.id, person.id);
  return held !== null && isPinned(held) && severity(held) > severity(status) ? held : null;
}

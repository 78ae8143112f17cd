import type { Handle } from '#db/db.ts';
import { lockStandings } from '#db/stores/ledger/standings.ts';
import type { MessageRow } from '#db/stores/messages/messages.ts';
import { insertNewTry, lockReported, raiseDelivery, resolveLostAttempt } from '#db/stores/messages/receipts.ts';
import { markBad } from '#db/stores/people/contact-points.ts';
import { findRound } from '#db/stores/rounds/rounds.ts';
import { messageId } from '#lib/domain/message.ts';
import { type DeliveryFailure, newTryAfter, type Receipt, rankNumber } from '#lib/domain/sending/delivery.ts';
import type { Ctx } from '../ctx.ts';
import { refreshSilence } from '../ledger/refresh-silence.ts';

export interface Reported {
  messageId: string;
  providerId: string;
  receipt: Receipt;
}

/** A receipt moves its message up and never down, however late, often or out of order it comes; inside the caller's transaction. */
export async function applyReceipt(ctx: Ctx, tx: Handle, reported: Reported, now: Date): Promise<void> {
  const found = await lockReported(ctx.db, tx, reported.messageId);
  if (!found) return;
  const { message, attempt } = found;
  const { receipt, providerId } = reported;
  if (rankNumber(receipt.rank) <= (message.deliveryRank ?? 0)) return;
  if (receipt.rank === 'failed') {
    // A sender still holds it, or a later try is on its way: what becomes of that one is heard by asking.
    const superseded = message.state === 'claimed' || (attempt?.providerId ?? providerId) !== providerId;
    if (!superseded) await fail(ctx, tx, message, receipt.failure, now);
    return;
  }
  if (attempt && attempt.providerId === null) {
    await resolveLostAttempt(ctx.db, tx, attempt.id, { providerId, endedAt: now });
  }
  const state = message.state === 'claimed' || message.state === 'withdrawn' ? message.state : 'handed_over';
  await raiseDelivery(ctx.db, tx, message.id, {
    rank: receipt.rank,
    at: now,
    state,
    handedOverAt: message.handedOverAt ?? now,
    reason: state === 'withdrawn' ? message.reason : null,
  });
  await refreshSilence(ctx, tx, message.roundId, [message.personId]);
}

async function fail(ctx: Ctx, tx: Handle, message: MessageRow, failure: DeliveryFailure, now: Date): Promise<void> {
  const { id, roundId, personId, contactPointId, handedOverAt } = message;
  const reason = `${failure.code} ${failure.detail}`;
  const state = message.state === 'withdrawn' ? 'withdrawn' : 'failed';
  await raiseDelivery(ctx.db, tx, id, { rank: 'failed', at: now, state, handedOverAt, reason });
  if (state === 'withdrawn') return;
  if (failure.retry === 'never' && failure.blame === 'address') {
    await markBad(ctx.db, tx, contactPointId, now, reason);
  }
  if (failure.retry === 'later') await tryAnew(ctx, tx, message, now);
  await refreshSilence(ctx, tx, roundId, [personId]);
}

/** A phone that was off or not taken up is tried again later, as long as its round is open and its person has not answered. */
async function tryAnew(ctx: Ctx, tx: Handle, message: MessageRow, now: Date): Promise<void> {
  const next = newTryAfter(message.turn, Math.random());
  const round = await findRound(ctx.db, message.roundId, tx);
  if (!next || round?.state !== 'open') return;
  const [standing] = await lockStandings(ctx.db, tx, round.id, [message.personId]);
  if (standing?.status || standing?.deceased) return;
  await insertNewTry(ctx.db, tx, message, {
    id: messageId(round.no, message.contactPointId, message.step, next.turn),
    turn: next.turn,
    dueAt: new Date(now.getTime() + next.pauseMs),
  });
}

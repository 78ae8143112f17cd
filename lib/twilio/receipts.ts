import type { DeliveryRank, Receipt } from '#lib/domain/sending/delivery.ts';
import { judgeCode } from './codes.ts';

const MESSAGE_RANKS: Record<string, DeliveryRank> = {
  accepted: 'accepted',
  scheduled: 'accepted',
  queued: 'accepted',
  sending: 'accepted',
  sent: 'sent',
  delivered: 'delivered',
  read: 'delivered',
  undelivered: 'failed',
  failed: 'failed',
  canceled: 'failed',
};

const CALL_RANKS: Record<string, DeliveryRank> = {
  queued: 'accepted',
  initiated: 'accepted',
  ringing: 'accepted',
  'in-progress': 'sent',
  completed: 'delivered',
  busy: 'failed',
  'no-answer': 'failed',
  canceled: 'failed',
  failed: 'failed',
};

/** What the status of an SMS says (Twilio, "Message status values"); null for a status that nobody knows. */
export function receiptOfMessage(status: string, errorCode: string | number | null | undefined): Receipt | null {
  const rank = MESSAGE_RANKS[status];
  if (rank !== 'failed') return rank ? { rank } : null;
  const code = String(errorCode || status);
  return { rank, failure: { code, detail: status, ...judgeCode(Number(errorCode ?? 0)) } };
}

export const isMachine = (answeredBy: string | null | undefined): boolean => /^(machine|fax)/.test(answeredBy ?? '');

/** What the status of a call says (Twilio, "Call status values"); one that a machine took up has reached nobody. */
export function receiptOfCall(
  status: string,
  answeredBy: string | null | undefined,
  errorCode: string | null | undefined,
): Receipt | null {
  const rank = CALL_RANKS[status];
  const machine = rank === 'delivered' && isMachine(answeredBy);
  if (rank !== 'failed' && !machine) return rank ? { rank } : null;
  const code = errorCode || (machine ? 'voicemail' : status);
  const judged = errorCode ? judgeCode(Number(errorCode)) : ({ blame: 'address', retry: 'later' } as const);
  return { rank: 'failed', failure: { code, detail: machine ? `${status}, ${answeredBy}` : status, ...judged } };
}

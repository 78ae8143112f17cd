import type { ClaimedRow } from '#db/stores/messages/outbox.ts';
import type { Result } from '#db/stores/messages/results.ts';
import type { Sent } from '#lib/channels/channel.ts';
import { retryPauseMs } from '#lib/domain/sending/retry.ts';

/** What decides where a message goes after a try, beside what came of it. */
export interface Circumstances {
  now: Date;
  relay: string;
  /** Another relay of the channel works. */
  another: boolean;
  /** Another one took a message to the same destination just now. */
  elsewhere: boolean;
  /** A refusal for good by this destination is believed only when it is repeated. */
  doubted: boolean;
  pausesMs: readonly number[];
  /** 0 to 1. */
  jitter: number;
}

/** A message that cannot be put into words or bytes ends after so many tries. */
const TRIES_OF_A_FAULTY_ONE = 8;
const TRIES_OF_A_DOUBTED_ONE = 3;
const SESSION_AGAIN_MS = 1_000;

/** Pure: what a try means for its message. */
export function resultOf(claimed: ClaimedRow, sent: Sent, at: Circumstances): Result {
  const { attemptId, messageId, roundId, personId, startedAt, attempts, dueAt } = claimed;
  const base = {
    ...{ attemptId, messageId, roundId, personId, startedAt, attempts, dueAt },
    ...{ endedAt: at.now, providerId: null, code: null, detail: null, avoidRelay: null },
  };
  const after = (ms: number) => new Date(at.now.getTime() + ms);
  const again = () => after(retryPauseMs(at.pausesMs, attempts, at.jitter));
  if (sent.kind === 'accepted') {
    return { ...base, outcome: 'accepted', providerId: sent.providerId, state: 'handed_over' };
  }
  if (sent.kind === 'unknown') {
    return { ...base, outcome: 'unknown', detail: sent.detail, state: 'unknown', dueAt: again() };
  }
  const { code, detail, waitMs } = sent;
  const failed = { ...base, outcome: 'failed' as const, code, detail };
  if (isOver(sent, attempts, at.doubted || (sent.vague === true && at.another))) return { ...failed, state: 'failed' };
  const later = waitMs === undefined ? again() : after(waitMs);
  if (sent.untried) {
    // It may have been taken by an earlier try: that stays so.
    const state = claimed.state === 'unknown' ? 'unknown' : 'waiting';
    const due = at.another ? at.now : after(SESSION_AGAIN_MS);
    return { ...failed, state, attempts: attempts - 1, avoidRelay: at.relay, dueAt: due };
  }
  if (sent.blame === 'relay' || (sent.vague && isForAnother(sent, attempts, at))) {
    return { ...failed, state: 'waiting', avoidRelay: at.relay, dueAt: at.another ? at.now : later };
  }
  return { ...failed, state: 'waiting', avoidRelay: sent.retry === 'never' ? at.relay : null, dueAt: later };
}

/** Put off in words that may mean the relay: another one is asked where it is known to do better, and once where nothing is known. */
function isForAnother({ waitMs }: Extract<Sent, { kind: 'failed' }>, attempts: number, at: Circumstances): boolean {
  return at.elsewhere || (at.another && attempts === 1 && waitMs === undefined);
}

function isOver(sent: Extract<Sent, { kind: 'failed' }>, attempts: number, doubted: boolean): boolean {
  if (sent.blame === 'message') return sent.retry === 'never' || attempts >= TRIES_OF_A_FAULTY_ONE;
  if (sent.retry !== 'never') return false;
  return !(sent.blame === 'address' && doubted) || attempts >= TRIES_OF_A_DOUBTED_ONE;
}

/** What a try says of its relay: it works, it does not, or nothing. `elsewhere`: another one took a message to the same destination just now. */
export function judgesRelay(sent: Sent, elsewhere: boolean): boolean | null {
  if (sent.kind === 'accepted') return true;
  if (sent.kind === 'unknown') return false;
  if (sent.blame === 'address') return !(sent.vague && elsewhere);
  return sent.blame === 'message' || sent.waitMs !== undefined ? null : false;
}

import { type Claimed, claimDue } from '#db/stores/outbox.ts';
import type { Result } from '#db/stores/results.ts';
import { pause } from '#lib/base/pause.ts';
import type { Channel, Sent, Transport } from '#lib/channels/channel.ts';
import { retryPauseMs } from '#lib/domain/retry.ts';
import type { Ctx } from './ctx.ts';
import { createRecorder } from './record-results.ts';
import { createWording } from './word-message.ts';

/** Attempts that may be without a recorded outcome: one on each session, and this many more. */
const AHEAD = 100;
/** Claims smaller than this wait for more room, so that each claim is worth its commit. */
const WORTH_CLAIMING = 25;
const LEASE_MS = 60_000;

export interface Sender {
  /** Takes up what is due and hands it over; gives how many were claimed, 0 when nothing is due or all hands are full. */
  turn(): Promise<number>;
  /** Resolves when every claimed message has a recorded result. */
  drain(): Promise<void>;
}

/** One channel's way out of the outbox: claim and write the attempt, commit, hand over, record. */
export function createSender(
  ctx: Ctx,
  channel: Pick<Channel, 'name'>,
  transport: Transport,
  claimedBy: string,
): Sender {
  const word = createWording(ctx);
  const recorder = createRecorder(ctx);
  let inHand = 0;
  const outstanding = () => inHand + recorder.pending();

  const deliver = async (claimed: Claimed): Promise<void> => {
    const sent = await handOver(claimed).catch(
      (error): Sent => ({ kind: 'failed', blame: 'message', retry: 'later', code: 'BUG', detail: String(error) }),
    );
    recorder.add(resultOf(claimed, sent, ctx.clock.now()));
    inHand -= 1;
  };

  const handOver = async (claimed: Claimed): Promise<Sent> => transport.send(await word(claimed));

  return {
    turn: async () => {
      const limit = transport.sessions + AHEAD - outstanding();
      if (limit < WORTH_CLAIMING) return 0;
      const now = ctx.clock.now();
      const leaseUntil = new Date(now.getTime() + LEASE_MS);
      const claim = { channel: channel.name, relay: transport.relay, claimedBy, now, leaseUntil, limit };
      const claimed = await claimDue(ctx.db, ctx.keys, claim);
      inHand += claimed.length;
      for (const one of claimed) void deliver(one);
      return claimed.length;
    },
    drain: async () => {
      while (outstanding() > 0) await pause(5);
    },
  };
}

/** Pure: what a try means for its message. */
export function resultOf(claimed: Claimed, sent: Sent, now: Date): Result {
  const { attemptId, messageId, roundId, personId, startedAt, attempts } = claimed;
  const base = {
    attemptId,
    messageId,
    roundId,
    personId,
    startedAt,
    endedAt: now,
    providerId: null,
    code: null,
    detail: null,
  };
  const again = (waitMs = retryPauseMs(attempts, Math.random())) => new Date(now.getTime() + waitMs);
  switch (sent.kind) {
    case 'accepted':
      return { ...base, outcome: 'accepted', providerId: sent.providerId, state: 'handed_over', dueAt: null };
    case 'unknown':
      return { ...base, outcome: 'unknown', detail: sent.detail, state: 'unknown', dueAt: again() };
    case 'failed': {
      const { code, detail } = sent;
      if (sent.retry === 'never') return { ...base, outcome: 'failed', code, detail, state: 'failed', dueAt: null };
      return { ...base, outcome: 'failed', code, detail, state: 'waiting', dueAt: again(sent.waitMs) };
    }
  }
}

import { giveBack, LEASE_MS, renewClaims } from '#db/stores/messages/claims.ts';
import { type Claimed, type ClaimedRow, claimDue, lostTryAt } from '#db/stores/messages/outbox.ts';
import { Problem } from '#lib/base/problem.ts';
import { pause } from '#lib/base/time/pause.ts';
import type { Channel, Sent, Transport } from '#lib/channels/channel.ts';
import { NO_LIMITS } from '#lib/domain/sending/queue-limits.ts';
import type { Ctx } from '../ctx.ts';
import { createWording } from '../wording/word-message.ts';
import { createLanes } from './lanes.ts';
import { createRecorder } from './record-results.ts';
import type { RelayHealth } from './relay-health.ts';
import { judgesRelay, resultOf } from './result-of.ts';

/** Attempts that may be without a recorded outcome: one on each session, and this many more. */
const AHEAD = 150;
/** A slow relay has in hand what it takes within this time: the others take the rest. */
const AHEAD_MS = 1_000;
/** Claims of fewer wait for more room, so that each is worth its commit; of more they would hold the write lock for too long. */
const WORTH_CLAIMING = 50;
const MOST_AT_ONCE = 100;
/** To find out whether a relay works at all. */
const FIRST_FEW = 5;
const RENEW_MS = 15_000;
/** For so long a destination, or a relay, that may be given no more is left alone: a claim of a few at a time costs as many commits. */
const REST_MS = 100;

export interface Sender {
  /** Takes up what is due and hands it over: `claimed` some, `full` while all hands are full, `idle` when nothing is due. */
  turn(): Promise<'claimed' | 'full' | 'idle'>;
  /** Resolves when all that is in hand has a recorded result. */
  rest(): Promise<void>;
  /** Gives back what has not begun and rests. */
  stop(): Promise<void>;
}

/** One relay's way out of the outbox: claim and write the attempt, commit, hand over, record. */
export function createSender(
  ctx: Ctx,
  channel: Pick<Channel, 'name'>,
  transport: Transport,
  health: RelayHealth,
  claimedBy: string,
): Sender {
  const { relay, sessions } = transport;
  const limitsOf = (queue: string) => transport.limitsOf?.(queue) ?? NO_LIMITS;
  const word = createWording(ctx);
  const recorder = createRecorder(ctx, claimedBy);
  const resting = new Map<string, number>();
  let restsUntil = 0;
  let renewedAt = performance.now();
  /** It has taken a message since it was last given up. */
  let proven = false;

  const settle = (claimed: ClaimedRow, sent: Sent): void => {
    const another = health.hasAnother(relay);
    const elsewhere = another && health.takenElsewhere(relay, claimed.queue);
    const good = judgesRelay(sent, elsewhere);
    if (good !== null) health.report(relay, good);
    if (good && !(another && 'vague' in sent)) proven = true;
    if (sent.kind === 'accepted') health.took(relay, claimed.queue);
    const circumstances = {
      ...{ now: ctx.clock.now(), relay, another, elsewhere, doubted: limitsOf(claimed.queue).doubted },
      ...{ pausesMs: ctx.core.retryPauses, jitter: Math.random() },
    };
    recorder.add(resultOf(claimed, sent, circumstances));
  };

  const lanes = createLanes<Claimed>({
    sessions,
    most: (queue) => limitsOf(queue).sessions,
    nowMs: () => performance.now(),
    begin: async (claimed) => {
      const sent = await handOver(claimed).catch(faulty);
      settle(claimed, sent);
      return sent.kind === 'accepted';
    },
  });

  const handOver = async (claimed: Claimed): Promise<Sent> => {
    const outgoing = await word(claimed);
    if (transport.lookUp && claimed.state === 'unknown') {
      const startedAt = await lostTryAt(ctx.db, claimed.messageId, relay, claimed.attemptId);
      const known = startedAt && (await transport.lookUp({ outgoing, startedAt }));
      if (known) return known;
    }
    return transport.send(outgoing);
  };

  const returnWaiting = () => giveBack(ctx.db, claimedBy, lanes.takeBack());

  const fullQueues = (): string[] => {
    for (const [queue, until] of resting) if (until <= performance.now()) resting.delete(queue);
    return [...resting.keys(), ...lanes.fullQueues()];
  };

  /** How many were claimed, or left only because their destination rests. */
  const claim = async (limit: number): Promise<number> => {
    const now = ctx.clock.now();
    const {
      claimed,
      unreadable,
      resting: left,
      relayRests,
    } = await claimDue(ctx.db, ctx.keys, {
      ...{ channel: channel.name, relay, claimedBy, now, limit, limitsOf, roomOf: lanes.roomOf },
      leaseUntil: new Date(now.getTime() + LEASE_MS),
      fullQueues: fullQueues(),
      leaveAvoided: health.hasAnother(relay),
      perSecond: transport.perSecond ?? Number.POSITIVE_INFINITY,
    });
    for (const one of unreadable) settle(one, UNREADABLE);
    for (const one of claimed) lanes.add(one.queue, one, one.priority < 0);
    for (const queue of left) resting.set(queue, performance.now() + REST_MS);
    if (relayRests) restsUntil = performance.now() + REST_MS;
    return claimed.length + unreadable.length + left.length;
  };

  const renew = async (): Promise<void> => {
    if (performance.now() - renewedAt < RENEW_MS) return;
    renewedAt = performance.now();
    const ids = lanes.inHand().map(({ messageId }) => messageId);
    await renewClaims(ctx.db, claimedBy, ids, new Date(ctx.clock.now().getTime() + LEASE_MS));
  };

  const mostInHand = (): number =>
    sessions + Math.min(AHEAD, Math.ceil((sessions * AHEAD_MS) / Math.max(lanes.usualMs(), 1)));

  const rest = async (): Promise<void> => {
    while (lanes.size() + recorder.pending() > 0) await pause(5);
  };

  return {
    turn: async () => {
      await renew();
      lanes.lookForSlow();
      const may = health.allowance(relay);
      if (may !== 'all') {
        proven = false;
        await returnWaiting();
      }
      if (may === 'none') return 'idle';
      if (performance.now() < restsUntil) return 'full';
      const most = mostInHand();
      const room = most - lanes.size() - recorder.pending();
      if (may === 'all' && room < Math.min(WORTH_CLAIMING, Math.ceil(most / 3))) return 'full';
      const first = may === 'one' ? 1 : FIRST_FEW - lanes.size();
      if (!proven && first <= 0) return 'full';
      const claimed = await claim(proven ? Math.min(MOST_AT_ONCE, room) : first);
      if (may === 'one' && lanes.size() > 0) health.probe(relay);
      return claimed > 0 ? 'claimed' : 'idle';
    },
    rest,
    stop: async () => {
      await returnWaiting();
      await rest();
    },
  };
}

const UNREADABLE: Sent = {
  ...{ kind: 'failed', blame: 'message', retry: 'never' },
  ...{ code: 'key.destroyed', detail: 'the address can be read no more' },
};

/** A message that cannot be worded: for good where a rule says so, else it may be the moment's fault. */
const faulty = (error: unknown): Sent => ({
  ...{ kind: 'failed', blame: 'message', code: error instanceof Problem ? error.code : 'BUG', detail: String(error) },
  retry: error instanceof Problem && error.code !== 'db.busy' ? 'never' : 'later',
});

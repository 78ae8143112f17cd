/** Keeps a relay that fails from being asked for everything: closed, open until a moment, or trying one real message. */
export type Breaker =
  | { kind: 'closed'; failuresInRow: number; recent: readonly Outcome[] }
  | { kind: 'open'; since: Date; pauseMs: number }
  | { kind: 'probing'; since: Date; pauseMs: number };

interface Outcome {
  at: number;
  good: boolean;
}

const IN_ROW = 5;
const RECENT = 20;
const RECENT_MS = 30_000;
const FIRST_PAUSE_MS = 10_000;
const LONGEST_PAUSE_MS = 120_000;
/** A probe that tells nothing for so long is made again. */
const PROBE_LOST_MS = 180_000;

export const CLOSED: Breaker = { kind: 'closed', failuresInRow: 0, recent: [] };

/** What one session came to: opens after 5 failures in a row, or when half of 20 within 30 s failed; a probe closes it or doubles the pause. */
export function afterSession(breaker: Breaker, good: boolean, now: Date): Breaker {
  if (breaker.kind !== 'closed') {
    if (good) return CLOSED;
    // What was on its way when it opened says nothing new.
    if (breaker.kind === 'open') return breaker;
    return { kind: 'open', since: now, pauseMs: Math.min(breaker.pauseMs * 2, LONGEST_PAUSE_MS) };
  }
  const at = now.getTime();
  const failuresInRow = good ? 0 : breaker.failuresInRow + 1;
  const recent = [...breaker.recent, { at, good }].slice(-RECENT);
  const counted = recent.filter((outcome) => Math.abs(at - outcome.at) <= RECENT_MS);
  const failed = counted.filter((outcome) => !outcome.good).length;
  if (failuresInRow >= IN_ROW || (counted.length === RECENT && failed * 2 >= RECENT)) {
    return { kind: 'open', since: now, pauseMs: FIRST_PAUSE_MS };
  }
  return { kind: 'closed', failuresInRow, recent };
}

/** How many messages the relay may be given now: all, one to try it, or none. A clock that jumps costs one early probe at most. */
export function allowance(breaker: Breaker, now: Date): 'all' | 'one' | 'none' {
  if (breaker.kind === 'closed') return 'all';
  const passed = now.getTime() - breaker.since.getTime();
  const due = breaker.kind === 'open' ? breaker.pauseMs : PROBE_LOST_MS;
  return passed >= due || passed < 0 ? 'one' : 'none';
}

/** One message is on its way to find out. */
export const probing = (breaker: Breaker, now: Date): Breaker =>
  breaker.kind === 'closed' ? breaker : { kind: 'probing', since: now, pauseMs: breaker.pauseMs };

import type { Clock } from '#lib/base/time/clock.ts';

/** Who last took a message to each destination, known to all relays of a channel. */
export interface LastTakers {
  took(relay: string, queue: string): void;
  /** True when just now another relay took what this one puts off: then it is not the destination. */
  takenElsewhere(relay: string, queue: string): boolean;
}

const JUST_NOW_MS = 30_000;
const REMEMBERED = 5_000;

export function createLastTakers(clock: Clock): LastTakers {
  const last = new Map<string, { relay: string; at: number }>();
  const nowMs = () => clock.now().getTime();
  return {
    took: (relay, queue) => {
      if (last.size >= REMEMBERED) last.clear();
      last.set(queue, { relay, at: nowMs() });
    },
    takenElsewhere: (relay, queue) => {
      const taker = last.get(queue);
      return taker !== undefined && taker.relay !== relay && Math.abs(nowMs() - taker.at) <= JUST_NOW_MS;
    },
  };
}

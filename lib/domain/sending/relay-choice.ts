import type { Breaker } from './breaker.ts';

/** A relay among those of one channel. */
export interface RelayStanding {
  relay: string;
  /** Lower goes first. */
  priority: number;
  breaker: Breaker;
}

const works = ({ breaker }: RelayStanding): boolean => breaker.kind === 'closed';

/** True when no working relay goes before this one: then it takes messages, or is tried. */
export const isItsTurn = (own: RelayStanding, all: readonly RelayStanding[]): boolean =>
  !all.some((other) => works(other) && other.priority < own.priority);

/** True when a message that this relay would not take can go over another one now. */
export const hasAnother = (own: string, all: readonly RelayStanding[]): boolean =>
  all.some((other) => other.relay !== own && works(other));

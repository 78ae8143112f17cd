import { countTries, type Tries as TriesOf } from '#lib/base/count-tries.ts';
import type { Clock } from '#lib/base/time/clock.ts';

const WINDOW_MS = 15 * 60_000;
/** Tries in a quarter of an hour: of one name from one place, from one place, of one name, of one second factor. */
const MOST = { pair: 5, from: 50, login: 100, second: 5 } as const;
const MOST_KEPT = 50_000;

type Kind = keyof typeof MOST;
export type TryKey = `${Kind}:${string}`;
export type Tries = TriesOf<Kind>;

export const createTries = (clock: Clock): Tries => countTries(clock, MOST, WINDOW_MS, MOST_KEPT);

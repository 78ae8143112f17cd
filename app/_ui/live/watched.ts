import type { BoardSnapshot } from '#lib/domain/board.ts';
import type { LiveState } from '../live-mark.tsx';

/** What a screen that follows a round knows. */
export interface Watched {
  snapshot: BoardSnapshot;
  /** The server's time until which the numbers hold. */
  asOf: Date;
  /** When the server was last heard, or the watching began, by this machine's clock. */
  heardAtMs: number;
  heard: boolean;
}

export type Heard =
  | { kind: 'snapshot'; snapshot: BoardSnapshot; atMs: number }
  /** Nothing has changed; `asOf` is null where the server gave no time. */
  | { kind: 'beat'; asOf: Date | null; atMs: number };

const LATE_MS = 5_000;
const CUT_MS = 30_000;

export const watchedFrom = (snapshot: BoardSnapshot, atMs: number): Watched => ({
  snapshot,
  asOf: new Date(snapshot.asOf),
  heardAtMs: atMs,
  heard: false,
});

/** (what was known, what was heard) -> what is known. */
export function hear(known: Watched, event: Heard): Watched {
  const { atMs } = event;
  if (event.kind === 'snapshot') {
    return { snapshot: event.snapshot, asOf: new Date(event.snapshot.asOf), heardAtMs: atMs, heard: true };
  }
  const asOf = event.asOf ?? new Date(known.asOf.getTime() + Math.max(0, atMs - known.heardAtMs));
  return { ...known, asOf, heardAtMs: atMs, heard: true };
}

/** Late after 5 s without a word, cut after 30 s. */
export function liveOf({ heardAtMs, heard, asOf }: Watched, nowMs: number): LiveState {
  const silentMs = nowMs - heardAtMs;
  if (silentMs >= CUT_MS) return { kind: 'cut', at: asOf };
  if (silentMs >= LATE_MS) return { kind: 'late', seconds: Math.floor(silentMs / 1000) };
  return { kind: heard ? 'live' : 'waiting' };
}

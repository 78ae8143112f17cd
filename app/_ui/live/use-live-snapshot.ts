'use client';

import { useEffect, useReducer, useState } from 'react';
import type { BoardSnapshot } from '#lib/domain/board.ts';
import type { LiveState } from '../live-mark.tsx';
import { followSnapshots } from './follow-snapshots.ts';
import { hear, liveOf, watchedFrom } from './watched.ts';

interface Addresses {
  streamUrl: string;
  snapshotUrl: string;
}

/** The newest snapshot with its as-of moved on by every heartbeat, and how fresh it is. */
export function useLiveSnapshot(initial: BoardSnapshot, { streamUrl, snapshotUrl }: Addresses) {
  const [watched, dispatch] = useReducer(hear, initial, (snapshot) => watchedFrom(snapshot, performance.now()));
  const [live, setLive] = useState<LiveState>({ kind: 'waiting' });
  useEffect(
    () =>
      followSnapshots({
        streamUrl,
        snapshotUrl,
        onSnapshot: (snapshot) => dispatch({ kind: 'snapshot', snapshot, atMs: performance.now() }),
        onBeat: (asOf) => dispatch({ kind: 'beat', asOf, atMs: performance.now() }),
      }),
    [streamUrl, snapshotUrl],
  );
  useEffect(() => {
    const look = () => setLive((before) => unlessSame(before, liveOf(watched, performance.now())));
    look();
    const timer = setInterval(look, 1000);
    return () => clearInterval(timer);
  }, [watched]);
  return { snapshot: { ...watched.snapshot, asOf: watched.asOf.toISOString() }, live };
}

const unlessSame = (before: LiveState, now: LiveState): LiveState =>
  JSON.stringify(before) === JSON.stringify(now) ? before : now;

'use client';

import type { BoardSnapshot } from '#lib/domain/board.ts';
import { WallView, type WallViewProps } from '../board/wall/wall-view.tsx';
import { useLiveSnapshot } from './use-live-snapshot.ts';
import { useUrgentPeople } from './use-urgent-people.ts';
import { useWakeLock } from './use-wake-lock.ts';

export interface LiveWallProps extends Omit<WallViewProps, 'snapshot' | 'live'> {
  initial: BoardSnapshot;
  streamUrl: string;
  snapshotUrl: string;
  /** Null on a wall that shows no names. */
  peopleUrl: string | null;
}

/** The wall that follows its round, and keeps the screen from going dark. */
export function LiveWall({ initial, people, streamUrl, snapshotUrl, peopleUrl, ...rest }: LiveWallProps) {
  const { snapshot, live } = useLiveSnapshot(initial, { streamUrl, snapshotUrl });
  const urgent = useUrgentPeople(people, peopleUrl, snapshot);
  useWakeLock();
  return <WallView {...rest} snapshot={snapshot} people={urgent} live={live} />;
}

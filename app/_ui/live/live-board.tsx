'use client';

import type { BoardSnapshot } from '#lib/domain/board.ts';
import { BoardView, type BoardViewProps } from '../board/board-view.tsx';
import { useLiveSnapshot } from './use-live-snapshot.ts';
import { useUrgentPeople } from './use-urgent-people.ts';

export interface LiveBoardProps extends Omit<BoardViewProps, 'snapshot' | 'live'> {
  initial: BoardSnapshot;
  /** Event stream of the snapshot. */
  streamUrl: string;
  /** The snapshot by GET, with an ETag. */
  snapshotUrl: string;
  /** PersonLine[] of help, serious and open calls by GET; null where names may not be shown. */
  peopleUrl: string | null;
}

/** The board that follows its round: drawn by the server, then kept fresh in place. */
export function LiveBoard({ initial, people, streamUrl, snapshotUrl, peopleUrl, ...rest }: LiveBoardProps) {
  const { snapshot, live } = useLiveSnapshot(initial, { streamUrl, snapshotUrl });
  const urgent = useUrgentPeople(people, peopleUrl, snapshot);
  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content="10" />
      </noscript>
      <BoardView {...rest} snapshot={snapshot} people={urgent} live={live} />
    </>
  );
}

import type { BoardSnapshot } from '#lib/domain/board.ts';
import type { LiveState } from '../live-mark.tsx';
import { ModeBar } from '../mode-bar.tsx';
import type { Say } from '../say.ts';

export interface BoardHeadProps {
  snapshot: BoardSnapshot;
  say: Say;
  live: LiveState | undefined;
}

/** Which round the numbers are of, and as of when. */
export function BoardHead({ snapshot, say, live }: BoardHeadProps) {
  const { kind, state, title, openedAt, closedAt, asOf } = snapshot;
  const dateOf = (at: string | null) => (at === null ? null : new Date(at));
  const round = { kind, state, title, openedAt: dateOf(openedAt), closedAt: dateOf(closedAt), asOf: new Date(asOf) };
  return <ModeBar {...round} say={say} live={live} />;
}

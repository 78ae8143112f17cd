import type { PastCurve } from '#lib/domain/board/past-curve.ts';
import type { PersonLine } from '#lib/domain/board/person-line.ts';
import type { BoardSnapshot } from '#lib/domain/board.ts';
import type { Language } from '#lib/domain/person.ts';
import type { LiveState } from '../../live-mark.tsx';
import { say as sayIn } from '../../say.ts';
import { BoardHead } from '../board-head.tsx';
import { Curve } from '../curve/curve.tsx';
import { Recent } from '../recent/recent.tsx';
import { Tally } from '../tally.tsx';
import { WallPlaces } from './wall-places.tsx';
import { WallStrips } from './wall-strips.tsx';

export interface WallViewProps {
  snapshot: BoardSnapshot;
  language: Language;
  /** As on the board; null on a wall that shows no names. */
  people: readonly PersonLine[] | null;
  past: PastCurve | null;
  /** Address of the round. */
  basePath: string;
  timeZone?: string;
  live?: LiveState;
}

/** The board for a room: everything at one look, nothing to press, nothing below the edge. */
export function WallView({ snapshot, language, people, past, basePath, timeZone, live }: WallViewProps) {
  const say = sayIn(language, timeZone);
  const part = { snapshot, say, basePath };
  return (
    <div className="wall">
      <BoardHead snapshot={snapshot} say={say} live={live} />
      <main id="content" lang={language}>
        <Tally {...part} />
        <div className="wall-low">
          <WallStrips {...part} people={people} />
          <div className="wall-middle">
            <Curve snapshot={snapshot} past={past} say={say} />
            <Recent snapshot={snapshot} say={say} />
          </div>
          <WallPlaces snapshot={snapshot} say={say} />
        </div>
      </main>
    </div>
  );
}

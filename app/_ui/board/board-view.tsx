import type { ReactNode } from 'react';
import type { PastCurve } from '#lib/domain/board/past-curve.ts';
import type { PersonLine } from '#lib/domain/board/person-line.ts';
import type { BoardSnapshot } from '#lib/domain/board.ts';
import type { Language } from '#lib/domain/person.ts';
import type { LiveState } from '../live-mark.tsx';
import { say as sayIn } from '../say.ts';
import { BoardHead } from './board-head.tsx';
import { Curve } from './curve/curve.tsx';
import { DepartmentTree } from './places/department-tree.tsx';
import { SitesGrid } from './places/sites-grid.tsx';
import { Recent } from './recent/recent.tsx';
import { Routes } from './routes.tsx';
import { Silences } from './silences.tsx';
import { Tally } from './tally.tsx';
import { HelpStrips } from './urgent/help-strips.tsx';

export interface BoardViewProps {
  snapshot: BoardSnapshot;
  language: Language;
  /** Everybody in help or serious, and everybody with an open call for rescue; null where names may not be shown. */
  people: readonly PersonLine[] | null;
  /** Address of the round, as `/rounds/ID`; lists are at `${basePath}/people`. */
  basePath: string;
  timeZone?: string;
  /** How fresh the numbers are, where the screen follows the round by itself. */
  live?: LiveState;
  /** Another round's rate, to set the curve beside. */
  past: PastCurve | null;
  /** What can be done with the whole board: print, save, show on a wall. */
  tools?: ReactNode;
  /** What stands between the mode bar and the board: the navigation. */
  children?: ReactNode;
}

/** The board of one round with its mode bar, complete without script. */
export function BoardView(props: BoardViewProps) {
  const { snapshot, language, people, past, tools, basePath, timeZone, live, children } = props;
  const say = sayIn(language, timeZone);
  const part = { snapshot, say, basePath };
  return (
    <>
      <BoardHead snapshot={snapshot} say={say} live={live} />
      {children}
      <main id="content" lang={language}>
        <Tally {...part} />
        <div className="board">
          <HelpStrips {...part} people={people} />
          <div className="board-side">
            <Curve snapshot={snapshot} past={past} say={say} />
            <Recent snapshot={snapshot} say={say} />
            <Routes snapshot={snapshot} say={say} />
          </div>
          <Silences {...part} />
          <SitesGrid {...part} />
          <DepartmentTree {...part} />
        </div>
        {tools}
        <footer className="board-foot">
          {snapshot.openedAt && (
            <span>
              {say.board('foot.asked', {
                n: say.number(snapshot.asked),
                at: say.moment(new Date(snapshot.openedAt), new Date(snapshot.asOf)),
              })}
            </span>
          )}
          <span>{say.board(`foot.${snapshot.kind}`)}</span>
        </footer>
      </main>
    </>
  );
}

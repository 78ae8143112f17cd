import { newestTally, readTallies, talliesAfter } from '#db/stores/ledger/tallies.ts';
import { findRound, type RoundRow } from '#db/stores/rounds/rounds.ts';
import { Problem } from '#lib/base/problem.ts';
import { type Scope, scopeKey } from '#lib/domain/access.ts';
import type { Ctx } from '../ctx.ts';
import type { BoardPlaces } from './board-places.ts';
import { createFloor } from './floor.ts';
import { type BoardView, type HeldBoard, holdBoard } from './held-board.ts';

/** The boards of one round, one for each scope that somebody looks at. */
export interface RoundBoards {
  view(scope: Scope): Promise<BoardView>;
}

interface Kept {
  scope: Scope;
  board: HeldBoard;
  usedAt: number;
}

/** A board that nobody has asked for so long is counted anew for the next one who does. */
const KEPT_MS = 60_000;

export function roundBoards(
  { db, clock }: Pick<Ctx, 'db' | 'clock'>,
  roundId: string,
  readPlaces: (anew?: boolean) => Promise<BoardPlaces>,
  boot: string,
): RoundBoards {
  const kept = new Map<string, Kept>();
  const floor = createFloor(db.dialect);
  let version = '';
  let places: BoardPlaces | null = null;
  let round: RoundRow | null = null;
  let tail: Promise<unknown> = Promise.resolve();

  const count = async (scope: Scope): Promise<HeldBoard> =>
    holdBoard(boot, scope, places!, await readTallies(db, roundId, scope, floor.no), round!, clock.now());

  async function catchUp(): Promise<void> {
    const now = await db.version();
    if (now === version) return;
    for (const [key, { usedAt }] of kept) if (performance.now() - usedAt > KEPT_MS) kept.delete(key);
    const lines = kept.size > 0 ? await talliesAfter(db, roundId, floor.no) : [];
    // After the deltas: when some were summed before they were read, this row says so.
    round = (await findRound(db, roundId)) ?? null;
    if (!round || round.state === 'draft') throw new Problem('round.not_found', { roundId });
    const before = places;
    places = await readPlaces();
    if (!lines.every(places.knows)) places = await readPlaces(true);
    if (kept.size === 0 || places !== before || round.squashedTo > floor.no || floor.isDoubtful())
      await countAnew(round);
    else {
      floor.rise(lines.at(-1)?.no ?? 0);
      for (const { board } of kept.values()) board.move(lines, round, floor.no, clock.now());
    }
    version = now;
  }

  async function countAnew({ squashedTo }: RoundRow): Promise<void> {
    floor.restart(Math.max(squashedTo, await newestTally(db)));
    for (const held of kept.values()) held.board = await count(held.scope);
  }

  async function view(scope: Scope): Promise<BoardView> {
    await catchUp();
    const key = scopeKey(scope);
    const held = kept.get(key) ?? { scope, board: await count(scope), usedAt: 0 };
    held.usedAt = performance.now();
    kept.set(key, held);
    return held.board;
  }

  return {
    view: (scope) => {
      const seen = tail.then(() => view(scope));
      tail = seen.catch(() => {
        version = '';
        kept.clear();
      });
      return seen;
    },
  };
}

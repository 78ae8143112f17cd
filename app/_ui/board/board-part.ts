import type { BoardSnapshot } from '#lib/domain/board.ts';
import type { Say } from '../say.ts';

/** What every part of the board is given. */
export interface BoardPart {
  snapshot: BoardSnapshot;
  say: Say;
  /** Address of the round; the lists lie below it. */
  basePath: string;
}

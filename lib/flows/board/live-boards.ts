import { randomUUID } from 'node:crypto';
import type { Scope } from '#lib/domain/access.ts';
import type { BoardSnapshot } from '#lib/domain/board.ts';
import type { Language } from '#lib/domain/person.ts';
import type { Ctx } from '../ctx.ts';
import { createPlaces } from './board-places.ts';
import type { BoardView } from './held-board.ts';
import { type RoundBoards, roundBoards } from './round-boards.ts';

/** The boards of this process: each counted once for everybody, and moved by what was written since. */
export interface LiveBoards {
  /** As of now. Throws `round.not_found`. */
  view(roundId: string, scope: Scope): Promise<BoardView>;
  snapshot(roundId: string, language: Language, scope: Scope): Promise<BoardSnapshot>;
}

export function createLiveBoards(ctx: Pick<Ctx, 'db' | 'clock'>): LiveBoards {
  const boot = randomUUID().slice(0, 8);
  const places = createPlaces(ctx);
  const rounds = new Map<string, RoundBoards>();
  const view = async (roundId: string, scope: Scope): Promise<BoardView> => {
    const boards = rounds.get(roundId) ?? roundBoards(ctx, roundId, places, boot);
    const seen = await boards.view(scope);
    rounds.set(roundId, boards);
    return seen;
  };
  return {
    view,
    snapshot: async (roundId, language, scope) => {
      const snapshot = JSON.parse((await view(roundId, scope)).whole(language)) as BoardSnapshot;
      return { ...snapshot, asOf: ctx.clock.now().toISOString() };
    },
  };
}

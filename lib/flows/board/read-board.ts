import { sumTallies } from '#db/stores/ledger/tallies.ts';
import { listDepartments, listSites } from '#db/stores/people/places.ts';
import { findRound, startedRounds } from '#db/stores/rounds/rounds.ts';
import { Problem } from '#lib/base/problem.ts';
import { ALL, type Scope } from '#lib/domain/access.ts';
import { foldBoard } from '#lib/domain/board/board-fold.ts';
import type { BoardSnapshot } from '#lib/domain/board.ts';
import type { Language } from '#lib/domain/person.ts';
import type { Ctx } from '../ctx.ts';

/** The numbers of one round as of now: counts only, the same for every viewer of one scope. Throws `round.not_found`. */
export async function readBoard(
  ctx: Pick<Ctx, 'db' | 'clock'>,
  roundId: string,
  language: Language,
  scope: Scope = ALL,
): Promise<BoardSnapshot> {
  const round = await findRound(ctx.db, roundId);
  if (!round || round.state === 'draft') throw new Problem('round.not_found', { roundId });
  const [lines, departments, sites] = await Promise.all([
    sumTallies(ctx.db, roundId, ctx.db.read, scope),
    listDepartments(ctx.db, scope),
    listSites(ctx.db),
  ]);
  const shown = new Set(departments.map(({ id }) => id));
  // A manager's tree begins with the manager's own department.
  const places = departments.map(({ id, name, parentId }) => ({
    id,
    name,
    parentId: parentId !== null && shown.has(parentId) ? parentId : null,
  }));
  return foldBoard({ ...round, title: round.wording[language].title }, lines, places, sites, ctx.clock.now());
}

/** The round that the board opens with: the newest open real one, else the newest open drill, else the newest. */
export async function currentRoundId(ctx: Pick<Ctx, 'db'>): Promise<string | null> {
  const rounds = await startedRounds(ctx.db);
  const open = rounds.filter((round) => round.state === 'open');
  return (open.find((round) => round.kind === 'real') ?? open[0] ?? rounds[0])?.id ?? null;
}

import { sumCurveLines } from '#db/stores/board/curve-lines.ts';
import { startedRounds } from '#db/stores/rounds/rounds.ts';
import type { Scope } from '#lib/domain/access.ts';
import { createBoardFold } from '#lib/domain/board/board-fold.ts';
import { type PastCurve, pastCurveOf, roundToCompare } from '#lib/domain/board/past-curve.ts';
import { headOf } from '#lib/domain/board.ts';
import type { Language } from '#lib/domain/person.ts';
import type { Ctx } from '../ctx.ts';

/** How the round before this one was answered by the people of the scope: the last drill, else the last of its kind; null where there is none. */
export async function readPastCurve(
  { db }: Pick<Ctx, 'db'>,
  roundId: string,
  language: Language,
  scope: Scope,
): Promise<PastCurve | null> {
  const rounds = await startedRounds(db);
  const own = rounds.find(({ id }) => id === roundId);
  const past = own && roundToCompare(own, rounds);
  if (!past) return null;
  const fold = createBoardFold([], []);
  for (const line of await sumCurveLines(db, past.id, scope)) fold.add({ ...line, departmentId: '', siteId: '' });
  return pastCurveOf({ ...headOf({ ...past, title: past.wording[language].title }), ...fold.numbers() });
}

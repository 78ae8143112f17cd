import { sumTallies } from '#db/stores/ledger/tallies.ts';
import { startedRounds } from '#db/stores/rounds/rounds.ts';
import { foldBoard } from '#lib/domain/board/board-fold.ts';
import { countsFrom, type PostCounts } from '#lib/domain/post/fill-placeholders.ts';
import type { RoundKind } from '#lib/domain/round.ts';
import type { Ctx } from '../ctx.ts';

/** Of the newest open round of this kind: a drill's numbers never stand in a real post, nor the other way round. Null while none is open. */
export async function postCounts(
  { db, clock }: Pick<Ctx, 'db' | 'clock'>,
  kind: RoundKind,
): Promise<PostCounts | null> {
  const open = (await startedRounds(db)).filter((round) => round.state === 'open' && round.kind === kind);
  const newest = open.reduce<(typeof open)[number] | null>((a, b) => (a && a.no > b.no ? a : b), null);
  if (!newest) return null;
  const { id, openedAt } = newest;
  const round = { id, kind, state: 'open', title: '', openedAt, closedAt: null } as const;
  const { asked, answered } = foldBoard(round, await sumTallies(db, id), [], [], clock.now());
  return countsFrom(asked, answered);
}

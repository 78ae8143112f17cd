import type { Db } from '#db/db.ts';
import { findRound, findRoundByNo, type RoundRow } from '#db/stores/rounds/rounds.ts';
import { Problem } from '#lib/base/problem.ts';

/** The round that an operator names by its number or id. Throws `round.not_found`. */
export async function roundNamed(db: Db, name: string): Promise<RoundRow> {
  const typed = name.normalize('NFKC').trim();
  const round = /^\d{1,9}$/.test(typed) ? await findRoundByNo(db, Number(typed)) : await findRound(db, typed);
  if (!round) throw new Problem('round.not_found', { roundId: typed });
  return round;
}

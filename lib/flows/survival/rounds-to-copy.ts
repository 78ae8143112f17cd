import type { Db } from '#db/db.ts';
import { type RoundRow, startedRounds } from '#db/stores/rounds/rounds.ts';

/** The open rounds, real ones first. */
export async function roundsToCopy(db: Db): Promise<RoundRow[]> {
  const open = (await startedRounds(db)).filter(({ state }) => state === 'open');
  return [...open.filter(({ kind }) => kind === 'real'), ...open.filter(({ kind }) => kind === 'drill')];
}

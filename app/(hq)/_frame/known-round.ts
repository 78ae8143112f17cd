import { notFound } from 'next/navigation';
import { findRound, type RoundRow } from '#db/stores/rounds/rounds.ts';
import type { Viewer } from './viewer.ts';

/** The round of an address, or the page that says that there is none. */
export async function knownRound({ ctx }: Viewer, roundId: string): Promise<RoundRow> {
  const round = await findRound(ctx.db, roundId);
  if (!round || round.state === 'draft') notFound();
  return round;
}

import type { Handle } from '#db/db.ts';
import { isInAny } from '#db/stores/ledger/standings.ts';
import type { RoundRow } from '#db/stores/rounds/rounds.ts';
import type { Why } from '#lib/domain/answer-text/answer-reading.ts';
import type { Ctx } from '../ctx.ts';
import type { Resolved } from '../senders/resolved.ts';
import type { Judged } from './judge-reply.ts';

const NO_BOARD: Why = { code: 'flow.help_without_round', params: {} };

/** A call for help that no board will show, as its person is in none of the rounds it is about, waits in the tray beside being entered. */
export async function keepInSight(
  { db }: Pick<Ctx, 'db'>,
  handle: Handle,
  judged: Judged,
  who: Resolved | null,
  covered: readonly RoundRow[],
): Promise<Judged> {
  if (judged.status !== 'help' || judged.waits || who?.kind !== 'person') return judged;
  const ids = covered.map(({ id }) => id);
  return (await isInAny(db, handle, who.personId, ids)) ? judged : { ...judged, waits: true, why: NO_BOARD };
}

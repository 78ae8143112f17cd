import type { Handle } from '#db/db.ts';
import { type Change, lockStandings, standingOf, writeStandings } from '#db/stores/ledger/standings.ts';
import { messageStatesOf } from '#db/stores/messages/messages.ts';
import { findRound } from '#db/stores/rounds/rounds.ts';
import { type MessageState, silenceOf } from '#lib/domain/message.ts';
import { applySilence } from '#lib/domain/standing.ts';
import type { Ctx } from '../ctx.ts';
import { stopAsking } from './stop-asking.ts';

/** Brings the kind of silence of these people in line with their messages, inside the caller's transaction; a try that failed while its person answered is not repeated. */
export async function refreshSilence(
  ctx: Pick<Ctx, 'db'>,
  tx: Handle,
  roundId: string,
  personIds: readonly string[],
): Promise<void> {
  if (personIds.length === 0) return;
  const round = await findRound(ctx.db, roundId, tx);
  const states = await messageStatesOf(ctx.db, tx, roundId, personIds);
  const changes: Change[] = [];
  const rows = await lockStandings(ctx.db, tx, roundId, personIds);
  for (const row of rows) {
    const silence = silenceOf(states.get(row.personId) ?? ([] as MessageState[]));
    if (silence !== row.silence) changes.push({ row, after: applySilence(standingOf(row), silence) });
  }
  await writeStandings(ctx.db, tx, changes, round?.openedAt ?? null);
  await stopAsking(
    ctx,
    tx,
    roundId,
    rows.map((row) => ({ row, after: standingOf(row) })),
  );
}

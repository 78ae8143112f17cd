import type { Handle } from '#db/db.ts';
import type { Change } from '#db/stores/ledger/standings.ts';
import { withdrawMessages } from '#db/stores/messages/messages.ts';
import { HELD_WITH_ROUND } from '#lib/domain/message.ts';
import type { Standing } from '#lib/domain/standing.ts';
import type { Ctx } from '../ctx.ts';

/** Nobody is asked any further who has answered, is excluded, or has died: what still waits goes out no more. Inside the caller's transaction. */
export async function stopAsking(
  ctx: Pick<Ctx, 'db'>,
  tx: Handle,
  roundId: string,
  changes: readonly Change[],
): Promise<void> {
  const ids = (wanted: (after: Standing) => boolean) =>
    changes.filter(({ after }) => wanted(after)).map(({ row }) => row.personId);
  const gone = ids(({ deceased }) => deceased);
  const excluded = ids(({ deceased, excluded }) => !deceased && excluded !== null);
  const answered = ids(({ deceased, excluded, deciding }) => !deceased && excluded === null && deciding !== null);
  await withdrawMessages(ctx.db, tx, roundId, gone, 'deceased', [...HELD_WITH_ROUND, 'correct', 'confirm', 'alert']);
  await withdrawMessages(ctx.db, tx, roundId, excluded, 'excluded', ['ask', 'revise']);
  await withdrawMessages(ctx.db, tx, roundId, answered, 'answered');
}

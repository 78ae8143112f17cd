import { takeUp } from '#db/stores/board/help.ts';
import { lockStandings, type StandingKey, standingOf } from '#db/stores/ledger/standings.ts';
import { findPersonWithin } from '#db/stores/people/people.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import type { Scope } from '#lib/domain/access.ts';
import type { Standing } from '#lib/domain/standing.ts';
import { isPinned } from '#lib/domain/status.ts';
import type { Ctx } from '../ctx.ts';

export type TakenUp =
  | { kind: 'taken' }
  /** Somebody else was first. */
  | { kind: 'earlier'; by: string; at: Date }
  | { kind: 'not_open' };

/** Somebody who has to be looked after: an open call for help, or a status that stays until an operator closes it. */
export const needsCare = ({ openHelp, deciding }: Standing): boolean =>
  openHelp || (deciding !== null && isPinned(deciding.status));

/** Notes who looks after a person in need; changes no status. Two people never take up the same one unknowingly. */
export async function takeUpHelp(ctx: Ctx, key: StandingKey, by: string, scope: Scope): Promise<TakenUp> {
  const now = ctx.clock.now();
  return ctx.db.write(async (tx) => {
    const person = await findPersonWithin(ctx.db, key.personId, scope, tx);
    const [row] = person ? await lockStandings(ctx.db, tx, key.roundId, [key.personId]) : [];
    if (!row || !needsCare(standingOf(row))) return { kind: 'not_open' };
    if (!(await takeUp(ctx.db, tx, key, by, now))) {
      return { kind: 'earlier', by: row.takenBy ?? '', at: row.takenAt ?? now };
    }
    const details = { roundId: key.roundId };
    await recordAct(ctx.db, tx, { at: now, actor: by, act: 'help.take_up', subject: key.personId, details });
    return { kind: 'taken' };
  });
}

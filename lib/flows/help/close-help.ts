import { letGo } from '#db/stores/board/help.ts';
import { insertReport } from '#db/stores/ledger/reports.ts';
import { lockStandings, type StandingKey, standingOf } from '#db/stores/ledger/standings.ts';
import { findPersonWithin } from '#db/stores/people/people.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import { findRound } from '#db/stores/rounds/rounds.ts';
import { Problem } from '#lib/base/problem.ts';
import type { Scope } from '#lib/domain/access.ts';
import type { Status } from '#lib/domain/status.ts';
import type { Ctx } from '../ctx.ts';
import { foldReports } from '../ledger/fold-reports.ts';
import { needsCare } from './take-up-help.ts';

export interface Closing extends StandingKey {
  /** How the person is now. */
  status: Status;
  /** How the operator knows; sealed. */
  remark: string;
  by: string;
  /** Whom the operator may answer for. */
  scope: Scope;
}

/** Ends the care for a person in need with a report of how they are now; `not_open` when there is nothing to end, as when somebody else was quicker. */
export async function closeHelp(ctx: Ctx, closing: Closing): Promise<{ kind: 'closed' | 'not_open' }> {
  const { roundId, personId, status, remark, by, scope } = closing;
  const now = ctx.clock.now();
  const round = await findRound(ctx.db, roundId);
  if (!round) throw new Problem('round.not_found', { roundId });
  const key = { id: round.keyId, key: await ctx.keys.get(round.keyId) };
  return ctx.db.write(async (tx) => {
    const person = await findPersonWithin(ctx.db, personId, scope, tx);
    const [row] = person ? await lockStandings(ctx.db, tx, roundId, [personId]) : [];
    if (!row || !needsCare(standingOf(row))) return { kind: 'not_open' };
    const report = await insertReport(
      ctx,
      tx,
      {
        personId,
        statement: { kind: 'help_closed', status },
        route: 'proxy',
        saidAt: null,
        receivedAt: now,
        inboundId: null,
        tokenRoundId: null,
        enteredBy: by,
        extras: remark === '' ? {} : { comment: remark },
      },
      [roundId],
      key,
      now,
    );
    await foldReports(ctx, tx, round, [report]);
    await letGo(ctx.db, tx, closing);
    const details = { roundId, status };
    await recordAct(ctx.db, tx, { at: now, actor: by, act: 'help.close', subject: personId, details });
    return { kind: 'closed' };
  });
}

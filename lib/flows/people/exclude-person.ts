import { insertReport } from '#db/stores/ledger/reports.ts';
import { lockStandings, type StandingKey } from '#db/stores/ledger/standings.ts';
import { restoreMessages } from '#db/stores/messages/messages.ts';
import { findPersonWithin } from '#db/stores/people/people.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import { findRound } from '#db/stores/rounds/rounds.ts';
import { Problem } from '#lib/base/problem.ts';
import type { Scope } from '#lib/domain/access.ts';
import type { Statement } from '#lib/domain/report.ts';
import type { Ctx } from '../ctx.ts';
import { foldReports } from '../ledger/fold-reports.ts';

export interface Exclusion extends StandingKey {
  by: string;
  /** Whom the operator may answer for. */
  scope: Scope;
}

/** `as_before`: it stands so already, as when somebody else was quicker. */
export type Excluded = { kind: 'excluded' | 'included' | 'as_before' };

/** Takes somebody out of one round, on leave for instance: no asking goes out to them any more. What they answer counts all the same. Throws `person.not_found`, `exclusion.no_reason`. */
export async function excludePerson(ctx: Ctx, exclusion: Exclusion, reason: string): Promise<Excluded> {
  if (reason.trim() === '') throw new Problem('exclusion.no_reason');
  return enter(ctx, exclusion, { kind: 'excluded', reason: reason.trim() });
}

/** Undoes it: they are asked as if they had never been out. Throws `person.not_found`. */
export const includePerson = (ctx: Ctx, exclusion: Exclusion): Promise<Excluded> =>
  enter(ctx, exclusion, { kind: 'included' });

async function enter(
  ctx: Ctx,
  { roundId, personId, by, scope }: Exclusion,
  statement: Extract<Statement, { kind: 'excluded' | 'included' }>,
): Promise<Excluded> {
  const { db } = ctx;
  const round = await findRound(db, roundId);
  if (!round) throw new Problem('round.not_found', { roundId });
  if (round.state !== 'open') throw new Problem('round.closed', { roundId });
  const now = ctx.clock.now();
  const key = { id: round.keyId, key: await ctx.keys.get(round.keyId) };
  return db.write(async (tx) => {
    const person = await findPersonWithin(db, personId, scope, tx);
    const [row] = person ? await lockStandings(db, tx, roundId, [personId]) : [];
    if (!row) throw new Problem('person.not_found', { personId });
    if ((row.excluded !== null) === (statement.kind === 'excluded')) return { kind: 'as_before' };
    const about = { personId, statement, route: 'proxy', saidAt: null, receivedAt: now };
    const from = { inboundId: null, tokenRoundId: null, enteredBy: by, extras: {} };
    const report = await insertReport(ctx, tx, { ...about, ...from }, [roundId], key, now);
    await foldReports(ctx, tx, round, [report]);
    if (statement.kind === 'included' && row.status === null && !row.deceased) {
      await restoreMessages(db, tx, roundId, personId, 'excluded');
    }
    const act = statement.kind === 'excluded' ? 'person.exclude' : 'person.include';
    await recordAct(db, tx, { at: now, actor: by, act, subject: personId, details: { roundId } });
    return { kind: statement.kind };
  });
}

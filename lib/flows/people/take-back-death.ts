import type { Handle } from '#db/db.ts';
import { insertReport } from '#db/stores/ledger/reports.ts';
import { findStandings } from '#db/stores/ledger/standings.ts';
import { restoreMessages } from '#db/stores/messages/messages.ts';
import { lastDeathReport, setDeceased } from '#db/stores/people/deaths.ts';
import { findPersonWithin } from '#db/stores/people/people.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import { Problem } from '#lib/base/problem.ts';
import type { Scope } from '#lib/domain/access.ts';
import type { Ctx } from '../ctx.ts';
import { foldReports } from '../ledger/fold-reports.ts';

export interface Alive {
  personId: string;
  /** How it is known to have been a mistake; sealed. */
  source: string;
  by: string;
  scope: Scope;
}

/** A death was recorded by mistake: the person stands in each round as if it never had been, is on the roster again, and is asked where a round is still open. Throws `person.not_found`, `death.no_source`. */
export async function takeBackDeath(
  ctx: Ctx,
  { personId, by, scope, ...alive }: Alive,
): Promise<{ kind: 'taken_back' | 'as_before' }> {
  const { db } = ctx;
  const source = alive.source.trim();
  if (source === '') throw new Problem('death.no_source');
  const person = await findPersonWithin(db, personId, scope);
  if (!person) throw new Problem('person.not_found', { personId });
  const key = { id: person.keyId, key: await ctx.keys.get(person.keyId) };
  const now = ctx.clock.now();
  return db.write(async (tx) => {
    if (!(await setDeceased(db, tx, personId, null))) return { kind: 'as_before' };
    const wrong = await lastDeathReport(db, tx, personId);
    if (wrong) {
      const statement = { kind: 'taken_back' as const, reportId: wrong.id };
      const about = { personId, statement, route: 'proxy', saidAt: null, receivedAt: now };
      const from = { inboundId: null, tokenRoundId: null, enteredBy: by, extras: { why: source } };
      const roundIds = wrong.rounds.map(({ id }) => id);
      const back = await insertReport(ctx, tx, { ...about, ...from }, roundIds, key, now);
      for (const round of wrong.rounds) {
        await foldReports(ctx, tx, round, [back]);
        if (round.state === 'open') await askAgain(ctx, tx, round.id, personId);
      }
    }
    await recordAct(db, tx, { at: now, actor: by, act: 'person.deceased_back', subject: personId, details: {} });
    return { kind: 'taken_back' };
  });
}

async function askAgain({ db }: Ctx, tx: Handle, roundId: string, personId: string): Promise<void> {
  const [standing] = await findStandings(db, tx, roundId, [personId]);
  if (standing?.status === null && standing.excluded === null) {
    await restoreMessages(db, tx, roundId, personId, 'deceased');
  }
}

import { findPersonWithin } from '#db/stores/people/people.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import { type RoundRow, roundOf, startedRounds } from '#db/stores/rounds/rounds.ts';
import { Problem } from '#lib/base/problem.ts';
import type { Scope } from '#lib/domain/access.ts';
import type { Outcome } from '#lib/domain/outcome.ts';
import { roundsCovered } from '#lib/domain/round.ts';
import type { Status } from '#lib/domain/status.ts';
import { enteredRaw } from '#lib/routes/entered.ts';
import type { Ctx } from '../ctx.ts';
import type { Take } from '../reading/take-and-read.ts';

export interface ProxyEntry {
  personId: string;
  status: Status;
  comment: string;
  /** Who says so: the person on the telephone, a team leader. */
  saidBy: string;
  why: string;
  /** Who types it. */
  by: string;
  /** The same key and content is one report, however often it is pressed. */
  entryKey: string;
  /** The rounds that the form said this counts in. */
  seenRoundIds: readonly string[];
  /** Whom the operator may answer for. */
  scope: Scope;
}

export type ProxyEntered =
  | { kind: 'entered'; outcome: Outcome }
  /** Other rounds are open than the form said; nothing was recorded. */
  | { kind: 'moved' };

/** The rounds in which a word that is said now counts: open real ones, else the drill. */
export async function roundsForNow(ctx: Pick<Ctx, 'db' | 'clock'>): Promise<RoundRow[]> {
  const rounds = await startedRounds(ctx.db);
  const said = { saidAt: ctx.clock.now(), tokenRoundId: null };
  const ids = new Set(roundsCovered(said, rounds.map(roundOf)).map((round) => round.id));
  return rounds.filter((round) => ids.has(round.id));
}

/** Headquarters enters an answer for a person. A word meant for a drill never lands in a real round that opened meanwhile. */
export async function enterForPerson(ctx: Ctx, take: Take, entry: ProxyEntry): Promise<ProxyEntered> {
  if (entry.saidBy.trim() === '') throw new Problem('entry.who_missing');
  if (entry.why.trim() === '') throw new Problem('entry.why_missing');
  const person = await findPersonWithin(ctx.db, entry.personId, entry.scope);
  if (!person) throw new Problem('person.not_found', { personId: entry.personId });
  const ids = (await roundsForNow(ctx)).map((round) => round.id);
  if (ids.join() !== entry.seenRoundIds.join()) return { kind: 'moved' };
  const now = ctx.clock.now();
  const { status, by, entryKey } = entry;
  const entered = {
    employeeNumber: person.employeeNumber,
    status,
    comment: entry.comment.trim() || null,
    by: `${entry.saidBy.trim()} (${by})`,
    reason: entry.why.trim(),
  };
  const taken = await take([enteredRaw(entered, entryKey, now)]);
  const [outcome] = await taken.outcomes;
  await ctx.db.write((tx) =>
    recordAct(ctx.db, tx, {
      at: now,
      actor: by,
      act: 'reply.proxy',
      subject: person.id,
      details: { status, entryKey },
    }),
  );
  return { kind: 'entered', outcome: outcome! };
}

import { findPeopleWithin } from '#db/stores/people/people.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import { Problem } from '#lib/base/problem.ts';
import { enteredRaw } from '#lib/routes/entered.ts';
import type { Ctx } from '../ctx.ts';
import type { Take } from '../reading/take-and-read.ts';
import { type ProxyEntry, roundsForNow } from './enter-for-person.ts';

/** What a form for one person says, but for many at once. */
export interface TeamEntry extends Omit<ProxyEntry, 'personId' | 'status' | 'comment'> {
  rows: readonly Pick<ProxyEntry, 'personId' | 'status' | 'comment'>[];
}

export type TeamEntered =
  | { kind: 'entered'; count: number }
  /** Other rounds are open than the form said; nothing was recorded. */
  | { kind: 'moved' };

/** Enters answers for many people at once, each a report of its own. One person out of reach, and nothing is recorded: throws `person.not_found`. */
export async function enterForTeam(ctx: Ctx, take: Take, entry: TeamEntry): Promise<TeamEntered> {
  const { rows, by, entryKey } = entry;
  const saidBy = entry.saidBy.trim();
  const why = entry.why.trim();
  if (saidBy === '') throw new Problem('entry.who_missing');
  if (why === '') throw new Problem('entry.why_missing');
  const ids = rows.map(({ personId }) => personId);
  const people = new Map((await findPeopleWithin(ctx.db, ids, entry.scope)).map((person) => [person.id, person]));
  const open = (await roundsForNow(ctx)).map((round) => round.id);
  if (open.join() !== entry.seenRoundIds.join()) return { kind: 'moved' };
  const now = ctx.clock.now();
  const raws = rows.map(({ personId, status, comment }) => {
    const person = people.get(personId);
    if (!person) throw new Problem('person.not_found', { personId });
    const { employeeNumber } = person;
    const said = { employeeNumber, status, comment: comment.trim() || null, by: `${saidBy} (${by})`, reason: why };
    return enteredRaw(said, `${entryKey}.${personId}`, now);
  });
  const taken = await take(raws);
  await taken.outcomes;
  const details = { entryKey, statuses: Object.fromEntries(rows.map(({ personId, status }) => [personId, status])) };
  await ctx.db.write((tx) =>
    recordAct(ctx.db, tx, { at: now, actor: by, act: 'reply.team', subject: open[0] ?? 'none', details }),
  );
  return { kind: 'entered', count: raws.length };
}

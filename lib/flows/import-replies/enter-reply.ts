import { randomUUID } from 'node:crypto';
import { findPersonByNumber, type PersonRow } from '#db/stores/people/people.ts';
import { readEmployeeNumber } from '#lib/base/addresses/employee-number.ts';
import { Problem } from '#lib/base/problem.ts';
import type { Outcome } from '#lib/domain/outcome.ts';
import { enteredRaw } from '#lib/routes/entered.ts';
import { statusOfWord } from '#lib/text/status-of-word.ts';
import type { Ctx } from '../ctx.ts';
import type { Take } from '../reading/take-and-read.ts';

/** One answer as an operator types it. */
export interface TypedReply {
  employeeNumber: string;
  /** A word or digit of `statusOfWord`. */
  status: string;
  by: string;
  comment: string | null;
  reason: string | null;
  /** Null: now. */
  saidAt: Date | null;
}

/** Enters one answer for somebody else. Throws `entry.*` before anything is stored. */
export async function enterReply(
  ctx: Pick<Ctx, 'db' | 'clock'>,
  take: Take,
  typed: TypedReply,
): Promise<{ person: PersonRow; outcome: Outcome }> {
  const { by, comment, reason, saidAt } = typed;
  const employeeNumber = readEmployeeNumber(typed.employeeNumber);
  const person = employeeNumber === null ? undefined : await findPersonByNumber(ctx.db, employeeNumber);
  if (!person || employeeNumber === null)
    throw new Problem('entry.unknown_person', { employeeNumber: typed.employeeNumber });
  const status = statusOfWord(typed.status);
  if (!status) throw new Problem('entry.unknown_status', { status: typed.status });
  if (by.trim() === '') throw new Problem('entry.who_missing');
  const entered = { employeeNumber, status, comment, by, reason, saidAt: saidAt?.toISOString() ?? null };
  const { outcomes } = await take([enteredRaw(entered, randomUUID(), ctx.clock.now())]);
  const [outcome] = await outcomes;
  if (!outcome) throw new Error('an answer was entered and has no outcome');
  return { person, outcome };
}

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { readEmployeeNumber } from '#lib/base/addresses/employee-number.ts';
import { readAnswer } from '#lib/domain/answer-text/read-answer.ts';
import type { Raw } from '#lib/domain/raw.ts';
import type { Extras } from '#lib/domain/report.ts';
import { isStatus } from '#lib/domain/status.ts';
import type { Parsed } from './route.ts';

const schema = z.object({
  employeeNumber: z.string().min(1),
  status: z.string(),
  comment: z.string().nullable().default(null),
  by: z.string().nullable().default(null),
  /** Why it is entered for someone else. */
  reason: z.string().nullable().default(null),
  saidAt: z.iso.datetime().nullable().default(null),
});

/** What an operator enters for a person, however it is typed. */
export type Entered = z.input<typeof schema>;

/** `entryKey` names this one act of entering: the same key twice is one report. */
export function enteredRaw(entered: Entered, entryKey: string, receivedAt: Date): Raw {
  const bytes = Buffer.from(JSON.stringify(entered));
  const content = createHash('sha256').update(bytes).digest('base64url');
  return { bytes, envelope: {}, receivedAt, dedupeKey: `${entryKey}:${content}` };
}

/** Operators speak for others: their word counts at proof `operator`, the status in any words that the reader knows. */
export function parseEntered(raw: Raw): Parsed {
  const entered = schema.parse(JSON.parse(Buffer.from(raw.bytes).toString('utf8')));
  const extras: Extras = entered.comment ? { comment: entered.comment } : {};
  const saidAt = entered.saidAt ? new Date(entered.saidAt) : null;
  return {
    kind: 'reply',
    from: { kind: 'employee', employeeNumber: readEmployeeNumber(entered.employeeNumber) ?? entered.employeeNumber },
    answer: isStatus(entered.status)
      ? { kind: 'status', status: entered.status, why: { code: 'flow.chosen', params: {} } }
      : readAnswer(entered.status),
    extras,
    text: [entered.status, entered.comment].filter(Boolean).join(' '),
    saidAt: saidAt && saidAt > raw.receivedAt ? raw.receivedAt : saidAt,
    enteredBy: entered.by,
    reason: entered.reason,
    namedOthers: [],
  };
}

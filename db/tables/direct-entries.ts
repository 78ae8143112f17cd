import type { Kit } from '../kit.pg.ts';

export function defineDirectEntries(k: Kit) {
  /** Anybody with an SQL client writes here in human words; only the employee number is required. */
  const directEntries = k.table('direct_entries', {
    id: k.sequence('id'),
    employeeNumber: k.text('employee_number').notNull(),
    status: k.text('status'),
    comment: k.text('comment'),
    enteredBy: k.text('entered_by'),
    /** As typed; judged by the program. */
    saidAt: k.text('said_at'),
    /** Written by the program when it has judged the row. */
    verdict: k.text('verdict'),
    verdictAt: k.text('verdict_at'),
  });

  return { directEntries };
}

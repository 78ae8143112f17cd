import type { StandingRow } from '#db/stores/ledger/standings.ts';
import type { PersonRow } from '#db/stores/people/people.ts';

export type WhyNoCall = 'deceased' | 'excluded' | null;

/** Why nobody is to be led to call this person; null: calling is right, as it is for somebody excluded who has answered or whose reply waits to be read. */
export function whyNoCall(person: Pick<PersonRow, 'deceasedAt'>, standing?: Pick<StandingRow, 'bucket'>): WhyNoCall {
  if (person.deceasedAt || standing?.bucket === 'deceased') return 'deceased';
  return standing?.bucket === 'excluded' ? 'excluded' : null;
}

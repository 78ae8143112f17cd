import type { Place } from '../truth/believe.ts';
import type { Truth } from '../truth/truth.ts';
import type { Desk } from '../viewer/desk.ts';
import { openPage } from '../viewer/page.ts';
import type { Listed } from '../viewer/people-lists.ts';

const UNANSWERED: readonly Place[] = ['handed_over', 'undeliverable', 'no_contact', 'not_asked', 'automatic_only'];

/** Acknowledged answers that a viewer can find nowhere. Of several by one person each must stand on the person's own page. */
export async function countLost(desk: Desk, truth: Truth, lists: readonly Listed[]): Promise<number> {
  const shown = new Map(lists.map((line) => [line.employeeNumber, line]));
  let lost = 0;
  for (const employeeNumber of truth.beliefs().keys()) {
    const answers = truth.answersOf(employeeNumber);
    const line = shown.get(employeeNumber);
    if (answers === 0) continue;
    if (!line) lost += answers;
    else if (answers > 1)
      lost += Math.max(0, truth.arrivalsOf(employeeNumber) - (await arrivalsOn(desk, line.personUrl)));
    else if (UNANSWERED.includes(line.place)) lost += 1;
  }
  return lost;
}

/** Everything that came from a person or a machine of theirs. */
async function arrivalsOn(desk: Desk, personUrl: string): Promise<number> {
  const html = await openPage(desk, personUrl);
  return [...html.matchAll(/class="event event-in"/g)].length;
}

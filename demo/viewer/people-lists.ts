import type { Place } from '../truth/believe.ts';
import type { Desk } from './desk.ts';
import { openPage } from './page.ts';

const PLACES: readonly string[] = [
  'help',
  'serious',
  'minor',
  'safe',
  'needs_reading',
  'automatic_only',
  'handed_over',
  'undeliverable',
  'no_contact',
  'not_asked',
  'excluded',
  'deceased',
];

/** One line of a list. */
export interface Listed {
  employeeNumber: string;
  place: Place;
  personUrl: string;
}

/** All lines of the lists behind all numbers of the board. */
export async function readPeopleLists(desk: Desk, listUrl: string): Promise<Listed[]> {
  const out: Listed[] = [];
  for (const place of PLACES) out.push(...(await readList(desk, `${listUrl}?bucket=${place}`, place as Place)));
  return out;
}

/** All pages of one list. */
async function readList(desk: Desk, url: string, place: Place): Promise<Listed[]> {
  const out: Listed[] = [];
  for (let next: string | null = url; next; ) {
    const html: string = await openPage(desk, next);
    const body = /<tbody\b[\s\S]*?<\/tbody>/.exec(html)?.[0] ?? '';
    for (const row of body.split('<tr').slice(1)) out.push({ ...lineOf(row, next), place });
    const cursor: string | undefined = /href="(\?[^"]*cursor=[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
    next = cursor ? new URL(cursor, next).href : null;
  }
  return out;
}

function lineOf(row: string, pageUrl: string): Omit<Listed, 'place'> {
  const employeeNumber = />(E\d{5,})</.exec(row)?.[1];
  const path = /href="([^"]*\/people\/[0-9a-z]{20})"/.exec(row)?.[1];
  if (!employeeNumber || !path) throw new Error(`a line of ${pageUrl} names nobody`);
  return { employeeNumber, personUrl: new URL(path, pageUrl).href };
}

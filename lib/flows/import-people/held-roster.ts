import { managersByDepartment } from '#db/stores/people/managers.ts';
import { listDepartments, listSites } from '#db/stores/people/places.ts';
import { type HeldPerson, heldPeople, rosterMark } from '#db/stores/people/roster.ts';
import type { ContactKind } from '#lib/domain/person.ts';
import type { Ctx } from '../ctx.ts';
import { openPlaceBook, type PlaceBook } from './place-book.ts';
import type { RosterPerson } from './roster.ts';

/** The roster as the database holds it, the inactive included. */
export interface HeldRoster {
  mark: string;
  highestNo: number;
  places: PlaceBook;
  /** By id. */
  people: Map<string, HeldPerson>;
  entries: RosterPerson[];
}

export async function readHeldRoster({ db, keys }: Pick<Ctx, 'db' | 'keys'>, now: Date): Promise<HeldRoster> {
  // The mark first: what changes while the pages are read is noticed before anything is written.
  const { mark, highestNo } = await rosterMark(db);
  const places = openPlaceBook(await listDepartments(db), await listSites(db), now);
  const managers = await managersByDepartment(db, db.read, true);
  const roster: HeldRoster = { mark, highestNo, places, people: new Map(), entries: [] };
  for await (const page of heldPeople(db, keys)) {
    for (const held of page) {
      roster.people.set(held.row.id, held);
      roster.entries.push(entryOf(held, places, managers));
    }
  }
  return roster;
}

function entryOf(
  { row, contacts }: HeldPerson,
  places: PlaceBook,
  managers: ReadonlyMap<string, readonly string[]>,
): RosterPerson {
  // What the person entered is no matter of the roster; what the person took out stands in it as before.
  const known = contacts.filter(({ row: { source } }) => source === 'roster');
  const addresses = (kind: ContactKind) =>
    known.flatMap((contact) => (contact.row.kind === kind && contact.address !== null ? [contact.address] : []));
  return {
    id: row.id,
    active: row.active,
    deceased: row.deceasedAt !== null,
    employeeNumber: row.employeeNumber,
    name: row.name,
    kana: row.kana,
    departmentPath: places.pathOf(row.departmentId),
    site: places.siteName(row.siteId),
    language: row.language,
    mails: addresses('mail'),
    phones: addresses('phone'),
    ...(managers.get(row.departmentId)?.includes(row.id) ? { manager: true as const } : {}),
  };
}

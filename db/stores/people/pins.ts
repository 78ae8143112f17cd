import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import type { Scope } from '#lib/domain/access.ts';
import type { Db } from '../../db.ts';
import { namedTexts, textList } from '../../json-list.ts';
import { type PreparedWrite, prepareUpsert } from '../../prepare-upsert.ts';
import { prepared, UNNAMED } from '../../prepared.ts';
import type { Tables } from '../../tables/tables.ts';
import { within } from '../scope.ts';
import type { PersonRow } from './people.ts';

export type NewPin = Tables['personPins']['$inferInsert'];

/** Who may come by the public door under an employee number, with the digest of the PIN; null where none was issued. */
export type DoorPerson = Pick<PersonRow, 'id' | 'no' | 'employeeNumber' | 'name' | 'language'> & {
  digest: string | null;
};

const byNumber = prepared(({ t, read, dialect }: Db) =>
  read
    .select({
      id: t.people.id,
      no: t.people.no,
      employeeNumber: t.people.employeeNumber,
      name: t.people.name,
      language: t.people.language,
      digest: t.personPins.digest,
    })
    .from(t.people)
    .leftJoin(t.personPins, eq(t.personPins.id, t.people.id))
    .where(and(inArray(t.people.employeeNumber, namedTexts(dialect, 'numbers')), sql`${t.people.active}`))
    .prepare(UNNAMED),
);

/** In the order of the numbers. */
export async function findAtDoor(db: Db, employeeNumbers: readonly string[]): Promise<(DoorPerson | undefined)[]> {
  const rows = await byNumber(db).execute({ numbers: JSON.stringify(employeeNumbers) });
  const found = new Map(rows.map((row) => [row.employeeNumber, row]));
  return employeeNumbers.map((number) => found.get(number));
}

/** The digests of these people's PINs, in the same order; null where none was issued. */
export async function pinDigestsOf(db: Db, personIds: readonly string[]): Promise<(string | null)[]> {
  const { personPins } = db.t;
  const rows = await db.read
    .select({ id: personPins.id, digest: personPins.digest })
    .from(personPins)
    .where(inArray(personPins.id, textList(db.dialect, personIds)));
  const byId = new Map(rows.map(({ id, digest }) => [id, digest]));
  return personIds.map((id) => byId.get(id) ?? null);
}

/** Whose PINs are meant: of these employee numbers, or where there are none everybody's; `onlyMissing` leaves out who has one. */
export interface PinWish {
  numbers: readonly string[] | null;
  onlyMissing: boolean;
  /** No more than so many, the first by employee number. */
  most?: number;
}

/** A person who is to have a PIN, with the time at which the one that is held was issued. */
export interface PinHolder {
  id: string;
  employeeNumber: string;
  name: string;
  department: string;
  language: PersonRow['language'];
  issuedAt: Date | null;
}

const PAGE = 2_000;

/** The active people of a wish as far as the scope reaches, by employee number. */
export async function pinHolders(db: Db, wish: PinWish, scope: Scope): Promise<PinHolder[]> {
  const found: PinHolder[] = [];
  for (;;) {
    const page = await pageOfHolders(db, wish, scope, found.at(-1)?.employeeNumber ?? '');
    found.push(...page);
    if (page.length < PAGE || found.length >= (wish.most ?? Number.POSITIVE_INFINITY)) return found.slice(0, wish.most);
  }
}

function pageOfHolders(db: Db, wish: PinWish, scope: Scope, after: string): Promise<PinHolder[]> {
  const { people, personPins, departments } = db.t;
  return db.read
    .select({
      id: people.id,
      employeeNumber: people.employeeNumber,
      name: people.name,
      department: departments.path,
      language: people.language,
      issuedAt: personPins.issuedAt,
    })
    .from(people)
    .innerJoin(departments, eq(departments.id, people.departmentId))
    .leftJoin(personPins, eq(personPins.id, people.id))
    .where(
      and(
        eq(people.active, true),
        within(scope, people.departmentId),
        gt(people.employeeNumber, after),
        wish.onlyMissing ? isNull(personPins.id) : undefined,
        wish.numbers ? inArray(people.employeeNumber, textList(db.dialect, wish.numbers)) : undefined,
      ),
    )
    .orderBy(asc(people.employeeNumber))
    .limit(PAGE);
}

/** How many active people have a PIN, and how many have none. */
export async function countPins(db: Db): Promise<{ issued: number; missing: number }> {
  const { people, personPins } = db.t;
  const [row] = await db.read
    .select({ issued: sql<number>`count(${personPins.id})`, all: sql<number>`count(*)` })
    .from(people)
    .leftJoin(personPins, eq(personPins.id, people.id))
    .where(eq(people.active, true));
  const issued = Number(row?.issued ?? 0);
  return { issued, missing: Number(row?.all ?? 0) - issued };
}

/** Writes PINs, new or in the place of others, inside the caller's transaction. */
export const preparePins = (db: Db, rows: readonly NewPin[]): PreparedWrite => prepareUpsert(db, db.t.personPins, rows);

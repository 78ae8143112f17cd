import { and, eq, inArray, sql } from 'drizzle-orm';
import { unsealText } from '#lib/base/secrets/seal.ts';
import type { Scope } from '#lib/domain/access.ts';
import type { ContactPoint, ContactSource } from '#lib/domain/person.ts';
import type { Db, Handle } from '../../db.ts';
import { namedNumbers, namedTexts, textList } from '../../json-list.ts';
import { prepared, UNNAMED } from '../../prepared.ts';
import type { Tables } from '../../tables/tables.ts';
import { within } from '../scope.ts';
import type { Keyring } from '../upkeep/keys.ts';

export type PersonRow = Tables['people']['$inferSelect'];
export type ContactRow = Tables['contactPoints']['$inferSelect'];

export async function findPerson(db: Db, id: string, handle: Handle = db.read): Promise<PersonRow | undefined> {
  const [row] = await handle.select().from(db.t.people).where(eq(db.t.people.id, id));
  return row;
}

/** A person as far as the scope reaches; whoever is outside is nobody. */
export async function findPersonWithin(
  db: Db,
  id: string,
  scope: Scope,
  handle: Handle = db.read,
): Promise<PersonRow | undefined> {
  const { people } = db.t;
  const [row] = await handle
    .select()
    .from(people)
    .where(and(eq(people.id, id), within(scope, people.departmentId)));
  return row;
}

/** Those of these people whom the scope reaches, in no order. */
export function findPeopleWithin(db: Db, ids: readonly string[], scope: Scope): Promise<PersonRow[]> {
  const { people } = db.t;
  return db.read
    .select()
    .from(people)
    .where(and(inArray(people.id, textList(db.dialect, ids)), within(scope, people.departmentId)));
}

const byNo = prepared(({ t, read }: Db) =>
  read
    .select()
    .from(t.people)
    .where(eq(t.people.no, sql.placeholder('no')))
    .prepare(UNNAMED),
);

export async function findPersonByNo(db: Db, no: number): Promise<PersonRow | undefined> {
  const [row] = await byNo(db).execute({ no });
  return row;
}

export async function findPersonByNumber(db: Db, employeeNumber: string): Promise<PersonRow | undefined> {
  const [row] = await db.read.select().from(db.t.people).where(eq(db.t.people.employeeNumber, employeeNumber));
  return row;
}

const byNos = prepared(({ t: { people }, read, dialect }: Db) =>
  read
    .select()
    .from(people)
    .where(inArray(people.no, namedNumbers(dialect, 'nos')))
    .prepare(UNNAMED),
);

/** The people of these numbers, in the same order. */
export async function findPeopleByNo(db: Db, nos: readonly number[]): Promise<(PersonRow | undefined)[]> {
  const rows = await byNos(db).execute({ nos: JSON.stringify(nos) });
  const byNo = new Map(rows.map((row) => [row.no, row]));
  return nos.map((no) => byNo.get(no));
}

const byNumbers = prepared(({ t: { people }, read, dialect }: Db) =>
  read
    .select()
    .from(people)
    .where(inArray(people.employeeNumber, namedTexts(dialect, 'numbers')))
    .prepare(UNNAMED),
);

/** The people of these employee numbers, in the same order. */
export async function findPeopleByNumber(db: Db, numbers: readonly string[]): Promise<(PersonRow | undefined)[]> {
  const rows = await byNumbers(db).execute({ numbers: JSON.stringify(numbers) });
  const byNumber = new Map(rows.map((row) => [row.employeeNumber, row]));
  return numbers.map((number) => byNumber.get(number));
}

const byDigests = prepared(({ t: { contactPoints }, read, dialect }: Db) =>
  read
    .selectDistinct({ digest: contactPoints.addressDigest, personId: contactPoints.personId })
    .from(contactPoints)
    // As the partial index says it: SQLite does not find its way there from a parameter.
    .where(and(inArray(contactPoints.addressDigest, namedTexts(dialect, 'digests')), sql`${contactPoints.active}`))
    .prepare(UNNAMED),
);

/** For each of these addresses (as digests) everybody, active or not, who has exactly this one among the contact points in use. */
export async function personIdsByDigests(db: Db, digests: readonly string[]): Promise<string[][]> {
  const rows = await byDigests(db).execute({ digests: JSON.stringify(digests) });
  const byDigest = Map.groupBy(rows, ({ digest }) => digest);
  return digests.map((digest) => byDigest.get(digest)?.map(({ personId }) => personId) ?? []);
}

export const addressPlace = (contactPointId: string): string => `contact_points.sealed_address:${contactPointId}`;

/** The contact points in use of these people, opened, in their order. */
export async function contactsOf(db: Db, keys: Keyring, personIds: readonly string[]): Promise<OpenContact[]> {
  if (personIds.length === 0) return [];
  const { contactPoints, people, dataKeys } = db.t;
  const rows = await db.read
    .select({ contact: contactPoints, keyId: people.keyId, wrapped: dataKeys.wrapped })
    .from(contactPoints)
    .innerJoin(people, eq(people.id, contactPoints.personId))
    .innerJoin(dataKeys, eq(dataKeys.id, people.keyId))
    .where(and(inArray(contactPoints.personId, [...personIds]), eq(contactPoints.active, true)))
    .orderBy(contactPoints.personId, contactPoints.kind, contactPoints.position);
  return rows.flatMap(({ contact, keyId, wrapped }) =>
    wrapped === null
      ? []
      : [
          {
            id: contact.id,
            personId: contact.personId,
            kind: contact.kind,
            position: contact.position,
            address: unsealText(keys.unwrap(keyId, wrapped), contact.sealedAddress, addressPlace(contact.id)),
            badSince: contact.badSince,
            badReason: contact.badReason,
            confirmedAt: contact.confirmedAt,
            source: contact.source,
          },
        ],
  );
}

export interface OpenContact extends ContactPoint {
  badSince: Date | null;
  badReason: string | null;
  /** When the person said last that it is theirs. */
  confirmedAt: Date | null;
  source: ContactSource;
}

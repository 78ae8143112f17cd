import { and, asc, eq, inArray, or, sql } from 'drizzle-orm';
import { chunks } from '#lib/base/chunks.ts';
import type { Db } from '../../db.ts';
import type { PersonRow } from './people.ts';

export interface PersonSearch {
  /** Part of an employee number, a name or its kana; letter case does not count. */
  words?: string | undefined;
  /** Those who have left too. */
  left?: boolean | undefined;
}

export interface FoundPerson {
  person: PersonRow;
  departmentPath: string;
  site: string;
}

/** The people of the roster with their places, by employee number. */
export async function searchPeople(db: Db, { words = '', left = false }: PersonSearch): Promise<FoundPerson[]> {
  const { people, departments, sites } = db.t;
  const part = `%${words.toLowerCase().replace(/[!%_]/g, '!$&')}%`;
  const matches = [people.employeeNumber, people.name, people.kana].map(
    (column) => sql`lower(${column}) like ${part} escape '!'`,
  );
  return db.read
    .select({ person: people, departmentPath: departments.path, site: sites.name })
    .from(people)
    .innerJoin(departments, eq(departments.id, people.departmentId))
    .innerJoin(sites, eq(sites.id, people.siteId))
    .where(and(left ? undefined : eq(people.active, true), words === '' ? undefined : or(...matches)))
    .orderBy(asc(people.employeeNumber));
}

const AT_ONCE = 500;

/** Which of these employee numbers the roster has. */
export async function knownEmployeeNumbers(db: Db, numbers: readonly string[]): Promise<Set<string>> {
  const { people } = db.t;
  const known = new Set<string>();
  for (const some of chunks(numbers, AT_ONCE)) {
    const among = inArray(people.employeeNumber, some);
    const rows = await db.read.select({ number: people.employeeNumber }).from(people).where(among);
    for (const { number } of rows) known.add(number);
  }
  return known;
}

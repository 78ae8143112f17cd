import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import { readablePhone } from '#lib/base/addresses/readable-phone.ts';
import type { PersonLine } from '#lib/domain/board/person-line.ts';
import type { Bucket } from '#lib/domain/standing.ts';
import type { Db } from '../../db.ts';
import type { StandingRow } from '../ledger/standings.ts';
import { contactsOf, type OpenContact, type PersonRow } from '../people/people.ts';
import { wordsOf } from '../people/person-words.ts';
import type { Keyring } from '../upkeep/keys.ts';
import { conditionOf, type LineCursor, type LineFilter } from './line-filter.ts';
import { linePage } from './line-page.ts';

export interface LinePage {
  lines: PersonLine[];
  next: LineCursor | null;
}

/** People of one round, those who need help first, then by employee number; at most `limit` after `after`. */
export async function listPersonLines(
  db: Db,
  keys: Keyring,
  roundId: string,
  filter: LineFilter,
  { limit, after }: { limit: number; after?: LineCursor | null },
): Promise<LinePage> {
  const found = await linePage(db, roundId, filter, limit + 1, after ?? null);
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  return {
    lines: await linesOf(
      db,
      keys,
      roundId,
      page.map(({ personId }) => personId),
    ),
    next: last ? { rank: last.rank, employeeNumber: last.employeeNumber } : null,
  };
}

/** The same people in the order of their ids, at most `limit` after the id `after`: a page costs the same wherever it is. */
export async function linesAfter(
  db: Db,
  keys: Keyring,
  roundId: string,
  filter: LineFilter,
  { after, limit }: { after: string; limit: number },
): Promise<{ lines: PersonLine[]; next: string | null }> {
  const { standings } = db.t;
  const found = await db.read
    .select({ id: standings.personId })
    .from(standings)
    .where(and(conditionOf(db, roundId, filter), gt(standings.personId, after)))
    .orderBy(asc(standings.personId))
    .limit(limit);
  const ids = found.map(({ id }) => id);
  return { lines: await linesOf(db, keys, roundId, ids), next: ids.length < limit ? null : ids.at(-1)! };
}

/** In the order of `ids`. */
async function linesOf(db: Db, keys: Keyring, roundId: string, ids: readonly string[]): Promise<PersonLine[]> {
  if (ids.length === 0) return [];
  const { standings, people, departments, sites } = db.t;
  const rows = await db.read
    .select({ standing: standings, person: people, department: departments.name, site: sites.name })
    .from(standings)
    .innerJoin(people, eq(people.id, standings.personId))
    .innerJoin(departments, eq(departments.id, standings.departmentId))
    .innerJoin(sites, eq(sites.id, standings.siteId))
    .where(and(eq(standings.roundId, roundId), inArray(standings.personId, [...ids])));
  const byId = new Map(rows.map((row) => [row.person.id, row]));
  const contacts = Map.groupBy(await contactsOf(db, keys, ids), (contact) => contact.personId);
  const words = await wordsOf(
    db,
    keys,
    roundId,
    rows.map(({ standing }) => standing),
  );
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [lineOf(row, words.get(id) ?? null, contacts.get(id) ?? [])] : [];
  });
}

interface Row {
  standing: StandingRow;
  person: PersonRow;
  department: string;
  site: string;
}

const lineOf = (
  { standing, person, department, site }: Row,
  answer: PersonLine['answer'],
  contacts: readonly OpenContact[],
): PersonLine => ({
  personId: person.id,
  employeeNumber: person.employeeNumber,
  name: person.name,
  kana: person.kana,
  department,
  site,
  bucket: standing.bucket,
  conflict: standing.conflict,
  openHelp: standing.openHelp,
  taken: standing.takenBy && standing.takenAt ? { by: standing.takenBy, at: standing.takenAt } : null,
  answer,
  contacts: contacts.map(readableContact),
});

/** A contact point as people read it. */
export const readableContact = ({ kind, address, badSince }: OpenContact) => ({
  kind,
  address: kind === 'phone' ? readablePhone(address) : address,
  badSince,
});

/** How many of these people are in each bucket; buckets with nobody are left out. */
export async function countLineBuckets(db: Db, roundId: string, filter: LineFilter): Promise<Map<Bucket, number>> {
  const { standings } = db.t;
  const rows = await db.read
    .select({ bucket: standings.bucket, n: sql<number>`cast(count(*) as integer)` })
    .from(standings)
    .where(conditionOf(db, roundId, { ...filter, buckets: [] }))
    .groupBy(standings.bucket);
  return new Map(rows.map(({ bucket, n }) => [bucket, Number(n)]));
}

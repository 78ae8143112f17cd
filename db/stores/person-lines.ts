import { and, asc, eq, gt, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { PersonLine } from '#lib/domain/person-line.ts';
import { BUCKETS, type Bucket } from '#lib/domain/standing.ts';
import type { Db } from '../db.ts';
import type { Keyring } from './keys.ts';
import { contactsOf } from './people.ts';
import { wordsOf } from './person-words.ts';

/** Which people of a round; every condition that is given must hold. */
export interface LineFilter {
  buckets?: readonly Bucket[];
  /** `urgent`: in help or serious, or with an open call for help. */
  mark?: 'conflict' | 'open_help' | 'urgent';
  /** This department and all below it. */
  departmentPath?: string;
  siteId?: string;
  personId?: string;
}

/** The last line of a page. */
export interface LineCursor {
  rank: number;
  employeeNumber: string;
}

/** A line, and who has taken up the call for help. */
export interface LineOfRound extends PersonLine {
  taken: { by: string; at: Date } | null;
}

export interface LinePage {
  lines: LineOfRound[];
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
  const { standings, people, departments, sites } = db.t;
  const rank = rankOf(db);
  const rows = await db.read
    .select({ standing: standings, person: people, department: departments.name, site: sites.name, rank })
    .from(standings)
    .innerJoin(people, eq(people.id, standings.personId))
    .innerJoin(departments, eq(departments.id, standings.departmentId))
    .innerJoin(sites, eq(sites.id, standings.siteId))
    .where(and(conditionOf(db, roundId, filter), after ? behind(db, rank, after) : undefined))
    .orderBy(asc(rank), asc(people.employeeNumber))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const ids = page.map(({ person }) => person.id);
  const contacts = Map.groupBy(await contactsOf(db, keys, ids), (contact) => contact.personId);
  const words = await wordsOf(
    db,
    keys,
    roundId,
    page.map(({ standing }) => standing),
  );
  const lines = page.map(({ standing, person, department, site }) => ({
    personId: person.id,
    employeeNumber: person.employeeNumber,
    name: person.name,
    kana: person.kana,
    department,
    site,
    bucket: standing.bucket,
    conflict: standing.conflict,
    openHelp: standing.openHelp,
    answer: words.get(person.id) ?? null,
    contacts: (contacts.get(person.id) ?? []).map(({ kind, address, badSince }) => ({ kind, address, badSince })),
    taken: standing.takenBy && standing.takenAt ? { by: standing.takenBy, at: standing.takenAt } : null,
  }));
  const last = rows.length > limit ? page.at(-1) : undefined;
  return { lines, next: last ? { rank: Number(last.rank), employeeNumber: last.person.employeeNumber } : null };
}

export const countPersonLines = (db: Db, roundId: string, filter: LineFilter): Promise<number> =>
  db.read.$count(db.t.standings, conditionOf(db, roundId, filter));

/** 0 for an open call for help, then the order of the buckets. */
function rankOf({ t: { standings } }: Db): SQL<number> {
  const cases = BUCKETS.map((bucket, i) => sql`when ${standings.bucket} = ${bucket} then ${sql.raw(String(i + 1))}`);
  return sql<number>`case when ${standings.openHelp} then 0 ${sql.join(cases, sql` `)} else 99 end`;
}

const behind = ({ t: { people } }: Db, rank: SQL<number>, after: LineCursor): SQL | undefined => {
  const at = sql.raw(String(Math.trunc(after.rank)));
  return or(sql`${rank} > ${at}`, and(sql`${rank} = ${at}`, gt(people.employeeNumber, after.employeeNumber)));
};

function conditionOf(db: Db, roundId: string, filter: LineFilter): SQL | undefined {
  const { standings, departments } = db.t;
  const conditions: (SQL | undefined)[] = [eq(standings.roundId, roundId)];
  const { buckets, mark, departmentPath, siteId, personId } = filter;
  if (buckets && buckets.length > 0) conditions.push(inArray(standings.bucket, [...buckets]));
  if (mark === 'conflict') conditions.push(sql`${standings.conflict}`);
  if (mark === 'open_help') conditions.push(sql`${standings.openHelp}`);
  if (mark === 'urgent')
    conditions.push(or(inArray(standings.bucket, ['help', 'serious']), sql`${standings.openHelp}`));
  if (siteId) conditions.push(eq(standings.siteId, siteId));
  if (personId) conditions.push(eq(standings.personId, personId));
  if (departmentPath) {
    const below = `${departmentPath}/`;
    const long = sql.raw(String([...below].length));
    const within = db.read
      .select({ id: departments.id })
      .from(departments)
      .where(or(eq(departments.path, departmentPath), sql`substr(${departments.path}, 1, ${long}) = ${below}`));
    conditions.push(inArray(standings.departmentId, within));
  }
  return and(...conditions);
}

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

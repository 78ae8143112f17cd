import { and, asc, eq, gt, type SQL, sql } from 'drizzle-orm';
import { BUCKETS, type Bucket } from '#lib/domain/standing.ts';
import type { Db } from '../../db.ts';
import { behind, conditionOf, type LineCursor, type LineFilter, rankOf } from './line-filter.ts';

export interface RankedLine extends LineCursor {
  personId: string;
}

/** Where so many are in one bucket, going through the roster by number finds a page of them sooner than sorting them all. */
const MANY = 2_000;

/** The next people in the order of their ranks and numbers, at most `most` after `after`. */
export function linePage(
  db: Db,
  roundId: string,
  filter: LineFilter,
  most: number,
  after: LineCursor | null,
): Promise<RankedLine[]> {
  const { scope, mark, departmentPath, siteId, spellings = [] } = filter;
  const whole = scope.kind === 'all' && !mark && !departmentPath && !siteId && spellings.length === 0;
  return whole ? rankByRank(db, roundId, filter, most, after) : sorted(db, roundId, filter, most, after);
}

/** Everybody who fits is read and sorted: right where a filter leaves few. */
async function sorted(db: Db, roundId: string, filter: LineFilter, most: number, after: LineCursor | null) {
  const { standings, people } = db.t;
  const rank = rankOf(db);
  const rows = await db.read
    .select({ personId: standings.personId, employeeNumber: people.employeeNumber, rank })
    .from(standings)
    .innerJoin(people, eq(people.id, standings.personId))
    .where(and(conditionOf(db, roundId, filter), after ? behind(db, rank, after) : undefined))
    .orderBy(asc(rank), asc(people.employeeNumber))
    .limit(most);
  return rows.map((row) => ({ ...row, rank: Number(row.rank) }));
}

/** One rank after the other until the page is full, so that a page costs the same in a company of 100,000. */
async function rankByRank(
  db: Db,
  roundId: string,
  { buckets = [] }: LineFilter,
  most: number,
  after: LineCursor | null,
) {
  const { standings } = db.t;
  const found: RankedLine[] = [];
  for (let rank = after?.rank ?? 0; rank <= BUCKETS.length && found.length < most; rank++) {
    const bucket = BUCKETS[rank - 1];
    if (bucket && buckets.length > 0 && !buckets.includes(bucket)) continue;
    const which = bucket
      ? and(eq(standings.bucket, bucket), sql`not ${standings.openHelp}`)
      : and(sql`${standings.openHelp}`, conditionOf(db, roundId, { scope: { kind: 'all' }, buckets }));
    const from = after?.rank === rank ? after.employeeNumber : null;
    const many = bucket !== undefined && (await isFull(db, roundId, bucket));
    const rows = await ofRank(db, roundId, which, many, from, most - found.length);
    found.push(...rows.map((row) => ({ ...row, rank })));
  }
  return found;
}

/** More than MANY are in this bucket; counting them all would cost more the larger the company is. */
async function isFull(db: Db, roundId: string, bucket: Bucket): Promise<boolean> {
  const { standings } = db.t;
  const rows = await db.read
    .select({ bucket: standings.bucket })
    .from(standings)
    .where(and(eq(standings.roundId, roundId), eq(standings.bucket, bucket)))
    .limit(1)
    .offset(MANY);
  return rows.length > 0;
}

function ofRank(db: Db, roundId: string, which: SQL | undefined, many: boolean, from: string | null, most: number) {
  const { standings, people } = db.t;
  const fields = { personId: people.id, employeeNumber: people.employeeNumber };
  const both = and(
    eq(standings.personId, people.id),
    eq(standings.roundId, roundId),
    which,
    from === null ? undefined : gt(people.employeeNumber, from),
  );
  // SQLite takes the tables of a cross join in the order in which they stand: https://sqlite.org/optoverview.html#crossjoin
  const joined = many
    ? db.read.select(fields).from(people).crossJoin(standings)
    : db.read.select(fields).from(standings).crossJoin(people);
  return joined.where(both).orderBy(asc(people.employeeNumber)).limit(most);
}

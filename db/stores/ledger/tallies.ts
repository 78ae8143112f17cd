import { and, asc, eq, gt, type SQL, sql } from 'drizzle-orm';
import { ALL, type Scope } from '#lib/domain/access.ts';
import type { Measure, TallyLine } from '#lib/domain/board.ts';
import type { Db, Handle } from '../../db.ts';
import { prepared, UNNAMED } from '../../prepared.ts';
import { within } from '../scope.ts';

/** A line with its running number; 0 for a sum of many. */
export interface NumberedLine extends TallyLine {
  no: number;
}

/** The numbers of one round's board: deltas summed by place, measure and minute. */
export async function sumTallies(
  db: Db,
  roundId: string,
  handle: Handle = db.read,
  scope: Scope = ALL,
): Promise<TallyLine[]> {
  const lines = await handle.rows<RawLine>(sql`${summed(db, roundId, scope)} having sum(n) <> 0`);
  return lines.map(lineOf);
}

/** The same, with every delta after `floor` by itself: all of one moment, as it is one statement. */
export async function readTallies(db: Db, roundId: string, scope: Scope, floor: number): Promise<NumberedLine[]> {
  const { tallies } = db.t;
  const lines = await db.read.rows<RawLine>(sql`
    ${summed(db, roundId, scope, sql`and ${tallies.no} <= ${floor}`)}
    union all select department_id, site_id, measure, minute, n, no from ${tallies}
    where ${and(eq(tallies.roundId, roundId), gt(tallies.no, floor), within(scope, tallies.departmentId))}`);
  return lines.map(lineOf);
}

const later = prepared(({ t: { tallies }, read }: Db) =>
  read
    .select()
    .from(tallies)
    .where(and(eq(tallies.roundId, sql.placeholder('roundId')), gt(tallies.no, sql.placeholder('no'))))
    .orderBy(asc(tallies.no))
    .prepare(UNNAMED),
);

/** The deltas of a round after this one, in their order. */
export async function talliesAfter(db: Db, roundId: string, no: number): Promise<NumberedLine[]> {
  // Safe: only measuresOf writes this column.
  return (await later(db).execute({ roundId, no })) as NumberedLine[];
}

/** The newest delta of all rounds; 0 before the first. */
export async function newestTally(db: Db, handle: Handle = db.read): Promise<number> {
  const [row] = await handle.select({ no: sql<number>`coalesce(max(${db.t.tallies.no}), 0)` }).from(db.t.tallies);
  return Number(row?.no ?? 0);
}

interface RawLine {
  department_id: string;
  site_id: string;
  measure: string;
  minute: number;
  n: number;
  no: number;
}

const lineOf = (raw: RawLine): NumberedLine => ({
  departmentId: raw.department_id,
  siteId: raw.site_id,
  // Safe: only measuresOf writes this column.
  measure: raw.measure as Measure,
  minute: raw.minute,
  n: Number(raw.n),
  no: Number(raw.no),
});

function summed({ t: { tallies, tallySums } }: Db, roundId: string, scope: Scope, only: SQL = sql``): SQL {
  const sums = and(eq(tallySums.roundId, roundId), within(scope, tallySums.departmentId));
  const deltas = and(eq(tallies.roundId, roundId), within(scope, tallies.departmentId));
  return sql`select department_id, site_id, measure, minute, cast(sum(n) as integer) as n, 0 as no from (
    select department_id, site_id, measure, minute, n from ${tallySums} where ${sums}
    union all select department_id, site_id, measure, minute, n from ${tallies} where ${deltas} ${only}
  ) as lines group by department_id, site_id, measure, minute`;
}

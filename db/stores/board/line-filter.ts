import { and, eq, gt, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { Scope } from '#lib/domain/access.ts';
import { BUCKETS, type Bucket } from '#lib/domain/standing.ts';
import type { Db } from '../../db.ts';
import { holds } from '../people/holds.ts';
import { within } from '../scope.ts';

/** Which people of a round; every condition that is given must hold. */
export interface LineFilter {
  /** Both the department that the round asked for and the one of today have to be in reach. */
  scope: Scope;
  buckets?: readonly Bucket[];
  /** `urgent`: in help or serious, or with an open call for help. */
  mark?: 'conflict' | 'open_help' | 'urgent';
  /** This department and all below it. */
  departmentPath?: string;
  siteId?: string;
  /** Ways of writing a part of a number, name or kana; one of them is enough. */
  spellings?: readonly string[];
}

/** The last line of a page. */
export interface LineCursor {
  rank: number;
  employeeNumber: string;
}

/** 0 for an open call for help, then the order of the buckets. */
export function rankOf({ t: { standings } }: Db): SQL<number> {
  const cases = BUCKETS.map((bucket, i) => sql`when ${standings.bucket} = ${bucket} then ${sql.raw(String(i + 1))}`);
  return sql<number>`case when ${standings.openHelp} then 0 ${sql.join(cases, sql` `)} else 99 end`;
}

/** Behind the last line of the page before. */
export const behind = ({ t: { people } }: Db, rank: SQL<number>, after: LineCursor): SQL | undefined => {
  const at = sql.raw(String(Math.trunc(after.rank)));
  return or(sql`${rank} > ${at}`, and(sql`${rank} = ${at}`, gt(people.employeeNumber, after.employeeNumber)));
};

/** The filter as a condition on `standings`. */
export function conditionOf(db: Db, roundId: string, filter: LineFilter): SQL | undefined {
  const { standings, departments, people } = db.t;
  const conditions: (SQL | undefined)[] = [eq(standings.roundId, roundId)];
  const { scope, buckets, mark, departmentPath, siteId, spellings = [] } = filter;
  if (scope.kind === 'departments') {
    const there = db.read.select({ id: people.id }).from(people).where(within(scope, people.departmentId));
    conditions.push(within(scope, standings.departmentId), inArray(standings.personId, there));
  }
  if (buckets && buckets.length > 0) conditions.push(inArray(standings.bucket, [...buckets]));
  if (mark === 'conflict') conditions.push(sql`${standings.conflict}`);
  if (mark === 'open_help') conditions.push(sql`${standings.openHelp}`);
  if (mark === 'urgent')
    conditions.push(or(inArray(standings.bucket, ['help', 'serious']), sql`${standings.openHelp}`));
  if (siteId) conditions.push(eq(standings.siteId, siteId));
  if (spellings.length > 0) {
    const columns = [people.employeeNumber, people.name, people.kana];
    const any = or(...spellings.flatMap((spelling) => columns.map((column) => holds(column, spelling))));
    conditions.push(inArray(standings.personId, db.read.select({ id: people.id }).from(people).where(any)));
  }
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

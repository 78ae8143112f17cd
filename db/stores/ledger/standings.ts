import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Measure, TallyLine } from '#lib/domain/board.ts';
import { bucketOf, type Standing } from '#lib/domain/standing.ts';
import type { Db, Handle } from '../../db.ts';
import { namedTexts, textList } from '../../json-list.ts';
import { preparedOn, UNNAMED } from '../../prepared.ts';
import type { Tables } from '../../tables/tables.ts';
import { insertRows, updateRows } from '../../write-rows.ts';

export type StandingRow = Tables['standings']['$inferSelect'];

export interface StandingKey {
  roundId: string;
  personId: string;
}

/** The standing as the domain knows it. */
export const standingOf = (row: StandingRow): Standing => ({
  deciding:
    row.status && row.proof && row.route && row.reportId && row.saidAt
      ? { reportId: row.reportId, status: row.status, proof: row.proof, route: row.route, saidAt: row.saidAt }
      : null,
  answeredAt: row.answeredAt,
  unread: row.unread,
  automatic: row.automatic,
  conflict: row.conflict,
  openHelp: row.openHelp,
  excluded: row.excluded,
  deceased: row.deceased,
  silence: row.silence,
});

const columnsOf = (standing: Standing) => ({
  bucket: bucketOf(standing),
  silence: standing.silence,
  status: standing.deciding?.status ?? null,
  proof: standing.deciding?.proof ?? null,
  route: standing.deciding?.route ?? null,
  reportId: standing.deciding?.reportId ?? null,
  saidAt: standing.deciding?.saidAt ?? null,
  answeredAt: standing.answeredAt,
  unread: standing.unread,
  automatic: standing.automatic,
  conflict: standing.conflict,
  openHelp: standing.openHelp,
  excluded: standing.excluded,
  deceased: standing.deceased,
});

/** The rows of these people in this round; those outside the audience have none. */
export const findStandings = (
  db: Db,
  handle: Handle,
  roundId: string,
  personIds: readonly string[],
): Promise<StandingRow[]> => selectStandings(db, handle, roundId, personIds);

/** True when the person is in the audience of one of these rounds. */
export async function isInAny(db: Db, handle: Handle, personId: string, roundIds: readonly string[]): Promise<boolean> {
  const { standings } = db.t;
  const within = and(eq(standings.personId, personId), inArray(standings.roundId, [...roundIds]));
  const rows =
    roundIds.length === 0 ? [] : await handle.select({ id: standings.roundId }).from(standings).where(within).limit(1);
  return rows.length > 0;
}

/** The same for changing them: on PostgreSQL nobody else folds these people until the transaction ends. */
export async function lockStandings(
  db: Db,
  tx: Handle,
  roundId: string,
  personIds: readonly string[],
): Promise<StandingRow[]> {
  const { standings } = db.t;
  if (db.dialect === 'sqlite') return selectStandings(db, tx, roundId, personIds);
  const these = and(eq(standings.roundId, roundId), inArray(standings.personId, textList(db.dialect, personIds)));
  // In one order, so that two transactions never wait for each other.
  return tx.select().from(standings).where(these).orderBy(asc(standings.personId)).for('update');
}

const standingsOf = preparedOn(({ t: { standings }, dialect }, handle) =>
  handle
    .select()
    .from(standings)
    .where(
      and(
        eq(standings.roundId, sql.placeholder('roundId')),
        inArray(standings.personId, namedTexts(dialect, 'personIds')),
      ),
    )
    .orderBy(asc(standings.personId))
    .prepare(UNNAMED),
);

const selectStandings = (db: Db, handle: Handle, roundId: string, personIds: readonly string[]) =>
  standingsOf(db, handle).execute({ roundId, personIds: JSON.stringify(personIds) });

export interface Change {
  row: StandingRow;
  after: Standing;
}

/** Writes what we now believe, and the same change into the tally, in one transaction. `openedAt` starts the curve. */
export async function writeStandings(
  db: Db,
  tx: Handle,
  changes: readonly Change[],
  openedAt: Date | null,
): Promise<void> {
  const { standings } = db.t;
  const rows = changes.map(({ row: { roundId, personId }, after }) => ({ roundId, personId, ...columnsOf(after) }));
  await updateRows(db, tx, standings, ['roundId', 'personId'], rows);
  const lines = changes.flatMap(({ row, after }) => tallyChange(row, after, openedAt));
  const roundId = changes[0]?.row.roundId;
  if (roundId) await addTallies(db, tx, roundId, lines);
}

/** What one standing counts for on the board. */
export function measuresOf(standing: Standing, openedAt: Date | null): { measure: Measure; minute: number }[] {
  const out: { measure: Measure; minute: number }[] = [{ measure: bucketOf(standing), minute: 0 }];
  if (standing.conflict) out.push({ measure: 'mark.conflict', minute: 0 });
  if (standing.openHelp) out.push({ measure: 'mark.open_help', minute: 0 });
  if (standing.deciding) out.push({ measure: `route.${standing.deciding.route}`, minute: 0 });
  if (standing.answeredAt && openedAt) {
    const minute = Math.max(0, Math.floor((standing.answeredAt.getTime() - openedAt.getTime()) / 60_000));
    out.push({ measure: 'first_answer', minute });
  }
  return out;
}

function tallyChange(row: StandingRow, after: Standing, openedAt: Date | null): TallyLine[] {
  const at = { departmentId: row.departmentId, siteId: row.siteId };
  const lines = (standing: Standing, n: number) => measuresOf(standing, openedAt).map((m) => ({ ...at, ...m, n }));
  return [...lines(standingOf(row), -1), ...lines(after, 1)];
}

/** Inserts the sum of these lines; what cancels out leaves no row. */
export async function addTallies(db: Db, tx: Handle, roundId: string, lines: readonly TallyLine[]): Promise<void> {
  const sums = new Map<string, TallyLine>();
  for (const line of lines) {
    const key = `${line.departmentId}\0${line.siteId}\0${line.measure}\0${line.minute}`;
    const sum = sums.get(key);
    if (sum) sum.n += line.n;
    else sums.set(key, { ...line });
  }
  const rows = [...sums.values()].filter((line) => line.n !== 0).map((line) => ({ roundId, ...line }));
  await insertRows(db, tx, db.t.tallies, rows);
}

/** The people of a bucket of one round, by id. */
export function countBuckets(db: Db, roundId: string): Promise<{ bucket: string; n: number }[]> {
  const { standings } = db.t;
  return db.read
    .select({ bucket: standings.bucket, n: sql<number>`cast(count(*) as integer)` })
    .from(standings)
    .where(eq(standings.roundId, roundId))
    .groupBy(standings.bucket);
}

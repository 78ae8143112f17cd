import { and, asc, desc, eq, isNotNull, ne, sql } from 'drizzle-orm';
import type { Round } from '#lib/domain/round.ts';
import type { Db, Handle } from '../../db.ts';
import { prepared, preparedOn, UNNAMED } from '../../prepared.ts';
import type { Tables } from '../../tables/tables.ts';

export type RoundRow = Tables['rounds']['$inferSelect'];
export type NewRound = Tables['rounds']['$inferInsert'];

/** The round as the domain knows it. */
export const roundOf = (row: RoundRow): Round => ({
  id: row.id,
  no: row.no,
  kind: row.kind,
  state: row.state,
  wording: row.wording,
  openedAt: row.openedAt,
  closedAt: row.closedAt,
  countsFrom: row.countsFrom,
  questions: row.questions ?? [],
});

export async function findRound(db: Db, id: string, handle: Handle = db.read): Promise<RoundRow | undefined> {
  const [row] = await handle.select().from(db.t.rounds).where(eq(db.t.rounds.id, id));
  return row;
}

const byNo = prepared(({ t, read }: Db) =>
  read
    .select()
    .from(t.rounds)
    .where(eq(t.rounds.no, sql.placeholder('no')))
    .prepare(UNNAMED),
);

/** The round for changing it: on PostgreSQL whoever comes second waits and sees what the first has done. */
export async function lockRound(db: Db, tx: Handle, id: string): Promise<RoundRow | undefined> {
  const rows = tx.select().from(db.t.rounds).where(eq(db.t.rounds.id, id));
  const [row] = await (db.dialect === 'pg' ? rows.for('update') : rows);
  return row;
}

export async function findRoundByNo(db: Db, no: number): Promise<RoundRow | undefined> {
  const [row] = await byNo(db).execute({ no });
  return row;
}

/** Newest first. */
export const listRounds = (db: Db): Promise<RoundRow[]> =>
  db.read.select().from(db.t.rounds).orderBy(desc(db.t.rounds.no));

const whole = preparedOn(({ t: { rounds } }, handle) =>
  handle.select().from(rounds).where(ne(rounds.state, 'draft')).orderBy(desc(rounds.no)).prepare(UNNAMED),
);

/** Every round that was ever opened, newest first. */
export const startedRounds = (db: Db, handle: Handle = db.read): Promise<RoundRow[]> => whole(db, handle).execute();

const marks = preparedOn(({ t: { rounds } }, handle) =>
  handle
    .select({
      id: rounds.id,
      state: rounds.state,
      openedAt: rounds.openedAt,
      closedAt: rounds.closedAt,
      countsFrom: rounds.countsFrom,
      filledTo: rounds.filledTo,
    })
    .from(rounds)
    .where(ne(rounds.state, 'draft'))
    .orderBy(desc(rounds.no))
    .prepare(UNNAMED),
);

/** Another text as soon as a round has been opened, filled or closed. */
export const startedRoundsMark = async (db: Db, handle: Handle): Promise<string> =>
  JSON.stringify(await marks(db, handle).execute());

/** Open rounds whose audience is not yet written in full. */
export const unfilledRounds = (db: Db): Promise<RoundRow[]> =>
  db.read
    .select()
    .from(db.t.rounds)
    .where(and(eq(db.t.rounds.state, 'open'), isNotNull(db.t.rounds.filledTo)))
    .orderBy(asc(db.t.rounds.no));

export async function nextRoundNo(db: Db, tx: Handle): Promise<number> {
  const [row] = await tx.select({ top: sql<number>`coalesce(max(${db.t.rounds.no}), 0)` }).from(db.t.rounds);
  return Number(row?.top ?? 0) + 1;
}

export async function insertRound(db: Db, tx: Handle, row: NewRound): Promise<void> {
  await tx.insert(db.t.rounds).values(row);
}

export async function updateRound(db: Db, tx: Handle, id: string, set: Partial<NewRound>): Promise<void> {
  await tx.update(db.t.rounds).set(set).where(eq(db.t.rounds.id, id));
}

import { and, desc, eq, inArray, isNotNull, notInArray, sql } from 'drizzle-orm';
import type { Statement } from '#lib/domain/report.ts';
import type { Status } from '#lib/domain/status.ts';
import type { Db } from '../../db.ts';
import { namedNumbers } from '../../json-list.ts';
import { prepared, UNNAMED } from '../../prepared.ts';
import type { PersonRow } from '../people/people.ts';
import type { RoundRow } from '../rounds/rounds.ts';

/** The newest thing that was said about a person in a round, whatever decides the standing. */
export interface LastWord {
  kind: Statement['kind'];
  /** Null while nobody has read it, or when it was no answer. */
  status: Status | null;
  route: string;
  byStaff: boolean;
  at: Date;
  /** Of the message it came in; null for what an operator stated. */
  dedupeKey: string | null;
}

const SAID: Statement['kind'][] = ['answer', 'unread', 'settled', 'help_closed'];

const takenBack = ({ t, read }: Pick<Db, 't' | 'read'>) =>
  read
    .select({ id: t.reports.takesBackId })
    .from(t.reports)
    .where(and(eq(t.reports.personId, sql.placeholder('personId')), isNotNull(t.reports.takesBackId)));

const lastOne = prepared(({ t, read }: Db) =>
  read
    .select({
      kind: t.reports.kind,
      status: t.reports.status,
      proof: t.reports.proof,
      route: t.reports.route,
      saidAt: t.reports.saidAt,
      receivedAt: t.reports.receivedAt,
      dedupeKey: t.inbounds.dedupeKey,
    })
    .from(t.reports)
    .innerJoin(t.reportRounds, eq(t.reportRounds.reportId, t.reports.id))
    .leftJoin(t.inbounds, eq(t.inbounds.id, t.reports.inboundId))
    .where(
      and(
        eq(t.reports.personId, sql.placeholder('personId')),
        eq(t.reportRounds.roundId, sql.placeholder('roundId')),
        inArray(t.reports.kind, SAID),
        notInArray(t.reports.id, takenBack({ t, read })),
      ),
    )
    .orderBy(desc(t.reports.no))
    .limit(1)
    .prepare(UNNAMED),
);

export async function lastWord(db: Db, roundId: string, personId: string): Promise<LastWord | null> {
  const [row] = await lastOne(db).execute({ roundId, personId });
  if (!row) return null;
  const { kind, status, route, dedupeKey } = row;
  const byStaff = row.proof === 'operator' || kind === 'settled' || kind === 'help_closed';
  return { kind, status, route, byStaff, at: row.saidAt ?? row.receivedAt, dedupeKey };
}

export type AskedPerson = Pick<PersonRow, 'id' | 'no' | 'name' | 'language'> & { spoke: boolean };

const asked = prepared(({ t, read, dialect }: Db) =>
  read
    .select({
      id: t.people.id,
      no: t.people.no,
      name: t.people.name,
      language: t.people.language,
      // Named by hand: among the fields of one table drizzle leaves the table's name out, and "id" would be the report's.
      spoke: sql`exists (select 1 from reports as said where said.person_id = people.id)`.mapWith(Boolean),
    })
    .from(t.people)
    .where(inArray(t.people.no, namedNumbers(dialect, 'nos')))
    .prepare(UNNAMED),
);

/** The people of these numbers, with whether anything was ever said about them: most pages are opened before it was. */
export const findAsked = (db: Db, nos: readonly number[]): Promise<AskedPerson[]> =>
  asked(db).execute({ nos: JSON.stringify(nos) });

const heldOne = prepared(({ t, read }: Db) =>
  read
    .select({ status: t.standings.status })
    .from(t.standings)
    .where(
      and(eq(t.standings.roundId, sql.placeholder('roundId')), eq(t.standings.personId, sql.placeholder('personId'))),
    )
    .prepare(UNNAMED),
);

/** The status that decides the standing, if any does. */
export async function heldStatus(db: Db, roundId: string, personId: string): Promise<Status | null> {
  const [row] = await heldOne(db).execute({ roundId, personId });
  return row?.status ?? null;
}

/** The newest open real round that asks this person. */
export async function openRealRoundOf(db: Db, personId: string): Promise<RoundRow | undefined> {
  const { rounds, standings } = db.t;
  const [row] = await db.read
    .select({ round: rounds })
    .from(rounds)
    .innerJoin(standings, and(eq(standings.roundId, rounds.id), eq(standings.personId, personId)))
    .where(and(eq(rounds.state, 'open'), eq(rounds.kind, 'real')))
    .orderBy(desc(rounds.no))
    .limit(1);
  return row?.round;
}

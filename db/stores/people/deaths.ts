import { and, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { NO_ROUND } from '#lib/domain/message.ts';
import type { Db, Handle } from '../../db.ts';
import { textList } from '../../json-list.ts';
import type { RoundRow } from '../rounds/rounds.ts';

/** Notes that somebody died, or with null that this was wrong; they are on the roster accordingly. False when it stands so already. */
export async function setDeceased(db: Db, tx: Handle, personId: string, at: Date | null): Promise<boolean> {
  const { people } = db.t;
  const rows = await tx
    .update(people)
    .set({ deceasedAt: at, active: at === null ? sql`${people.leftAt} is null` : false })
    .where(and(eq(people.id, personId), at === null ? isNotNull(people.deceasedAt) : sql`${people.deceasedAt} is null`))
    .returning({ id: people.id });
  return rows.length > 0;
}

/** The open rounds, real and drill, in which somebody is asked. */
export async function openRoundsOf(db: Db, tx: Handle, personId: string): Promise<RoundRow[]> {
  const { rounds, standings } = db.t;
  const rows = await tx
    .select({ round: rounds })
    .from(rounds)
    .innerJoin(standings, and(eq(standings.roundId, rounds.id), eq(standings.personId, personId)))
    .where(eq(rounds.state, 'open'));
  return rows.map(({ round }) => round);
}

/** The last report that says that somebody died, and the rounds it is about. */
export async function lastDeathReport(
  db: Db,
  tx: Handle,
  personId: string,
): Promise<{ id: string; keyId: string; rounds: RoundRow[] } | null> {
  const { reports, reportRounds, rounds } = db.t;
  const [report] = await tx
    .select({ id: reports.id, keyId: reports.keyId })
    .from(reports)
    .where(and(eq(reports.personId, personId), eq(reports.kind, 'deceased')))
    .orderBy(desc(reports.no))
    .limit(1);
  if (!report) return null;
  const covered = await tx
    .select({ round: rounds })
    .from(reportRounds)
    .innerJoin(rounds, eq(rounds.id, reportRounds.roundId))
    .where(eq(reportRounds.reportId, report.id));
  return { ...report, rounds: covered.map(({ round }) => round) };
}

/** Whatever was still to go out to these people goes out no more, in any round. */
export async function withdrawAll(db: Db, tx: Handle, personIds: readonly string[], reason: 'deceased'): Promise<void> {
  const { messages, rounds } = db.t;
  await tx
    .update(messages)
    .set({ state: 'withdrawn', reason })
    .where(
      and(
        // By round and person, as the index has them.
        sql`${messages.roundId} in (select ${rounds.id} from ${rounds} union all select ${NO_ROUND})`,
        inArray(messages.personId, textList(db.dialect, personIds)),
        inArray(messages.state, ['waiting', 'unknown']),
      ),
    );
}

/** Everybody of whom a death is recorded. */
export async function deceasedIds(db: Db): Promise<string[]> {
  const { people } = db.t;
  const rows = await db.read.select({ id: people.id }).from(people).where(sql`${people.deceasedAt} is not null`);
  return rows.map(({ id }) => id);
}

import { and, desc, eq, inArray } from 'drizzle-orm';
import { NO_ROUND } from '#lib/domain/message.ts';
import type { OwnAnswer } from '#lib/domain/question/own-answer.ts';
import type { Extras } from '#lib/domain/report.ts';
import type { Db } from '../../db.ts';
import { ownAnswersOf } from '../answers/report-answers.ts';
import { type ReportRow, reportsOfPerson } from '../ledger/reports.ts';
import type { StandingRow } from '../ledger/standings.ts';
import type { MessageRow } from '../messages/messages.ts';
import type { RoundRow } from '../rounds/rounds.ts';
import type { Keyring } from '../upkeep/keys.ts';
import { extrasOf } from './person-words.ts';

export interface PersonHistory {
  /** One for each round that asked the person, the newest first. */
  rounds: { round: RoundRow; standing: StandingRow }[];
  messages: MessageRow[];
  reports: { row: ReportRow; extras: Extras; answers: OwnAnswer[]; roundIds: string[] }[];
}

/** Everything that was ever sent to one person, and everything that was ever said about them. */
export async function personHistory(db: Db, keys: Keyring, personId: string): Promise<PersonHistory> {
  const { rounds, standings, messages, reportRounds } = db.t;
  const asked = await db.read
    .select({ round: rounds, standing: standings })
    .from(standings)
    .innerJoin(rounds, eq(rounds.id, standings.roundId))
    .where(eq(standings.personId, personId))
    .orderBy(desc(rounds.no));
  const roundIds = [...asked.map(({ round }) => round.id), NO_ROUND];
  // By round and person, as the index has them.
  const sent = await db.read
    .select()
    .from(messages)
    .where(and(inArray(messages.roundId, roundIds), eq(messages.personId, personId)));
  const rows = await reportsOfPerson(db, personId);
  const covered =
    rows.length === 0
      ? []
      : await db.read
          .select()
          .from(reportRounds)
          .where(
            inArray(
              reportRounds.reportId,
              rows.map((row) => row.id),
            ),
          );
  const reports: PersonHistory['reports'] = [];
  for (const row of rows) {
    const about = covered.filter(({ reportId }) => reportId === row.id).map(({ roundId }) => roundId);
    const answers = row.answersDigest === null ? [] : await ownAnswersOf({ db, keys }, row);
    reports.push({ row, extras: await extrasOf(keys, row), answers, roundIds: about });
  }
  return { rounds: asked, messages: sent, reports };
}

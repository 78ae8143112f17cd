import { and, asc, eq, inArray } from 'drizzle-orm';
import { Problem } from '#lib/base/problem.ts';
import type { PersonLine } from '#lib/domain/board/person-line.ts';
import type { Extras } from '#lib/domain/report.ts';
import type { Db } from '../../db.ts';
import { openExtras, type ReportRow } from '../ledger/reports.ts';
import type { StandingRow } from '../ledger/standings.ts';
import type { Keyring } from '../upkeep/keys.ts';

type Answer = NonNullable<PersonLine['answer']>;

/** What each of these people said: the answer that decides, or the newest one where none counts. */
export async function wordsOf(
  db: Db,
  keys: Keyring,
  roundId: string,
  rows: readonly StandingRow[],
): Promise<Map<string, Answer>> {
  const deciding = rows.flatMap((row) => row.reportId ?? []);
  const waiting = rows.filter((row) => row.reportId === null && row.unread > 0).map((row) => row.personId);
  const reports = [...(await newestUnread(db, roundId, waiting)), ...(await reportsById(db, deciding))];
  const words = new Map<string, Answer>();
  for (const report of reports) {
    words.set(report.personId, {
      route: report.route,
      proof: proofOf(report),
      saidAt: report.saidAt ?? report.receivedAt,
      enteredBy: report.enteredBy,
      extras: await extrasOf(keys, report),
    });
  }
  return words;
}

async function reportsById(db: Db, ids: readonly string[]): Promise<ReportRow[]> {
  if (ids.length === 0) return [];
  return db.read
    .select()
    .from(db.t.reports)
    .where(inArray(db.t.reports.id, [...ids]));
}

/** Oldest first, so that the newest of a person is the one that stays. */
async function newestUnread(db: Db, roundId: string, personIds: readonly string[]): Promise<ReportRow[]> {
  if (personIds.length === 0) return [];
  const { reports, reportRounds } = db.t;
  const rows = await db.read
    .select({ report: reports })
    .from(reportRounds)
    .innerJoin(reports, eq(reports.id, reportRounds.reportId))
    .where(
      and(
        eq(reportRounds.roundId, roundId),
        inArray(reports.personId, [...personIds]),
        inArray(reports.kind, ['answer', 'unread']),
      ),
    )
    .orderBy(asc(reports.no));
  return rows.map(({ report }) => report);
}

/** An answer that no machine could read proves nothing yet; what the tray or an operator decided is the operator's word. */
function proofOf(report: ReportRow): Answer['proof'] {
  if (report.kind === 'unread') return 'claimed';
  return report.proof ?? 'operator';
}

/** Nothing is left to read after a purge. */
export async function extrasOf(keys: Keyring, report: ReportRow): Promise<Extras> {
  if (!report.sealedExtras) return {};
  try {
    return openExtras(await keys.get(report.keyId), report);
  } catch (error) {
    if (error instanceof Problem && error.code === 'key.destroyed') return {};
    throw error;
  }
}

import { and, asc, between, eq, gte, inArray } from 'drizzle-orm';
import { newId } from '#lib/base/ids.ts';
import type { MasterKey } from '#lib/base/secrets/master-key.ts';
import { sealText, unsealText } from '#lib/base/secrets/seal.ts';
import type { OwnAnswer } from '#lib/domain/question/own-answer.ts';
import type { Extras, Flag, Report, Statement } from '#lib/domain/report.ts';
import type { Db, Handle } from '../../db.ts';
import type { Tables } from '../../tables/tables.ts';
import { insertRows } from '../../write-rows.ts';
import { type AnswerRow, sealAnswers } from '../answers/report-answers.ts';
import { answersDigest, reasonDigest, reportText } from '../proof/report-text.ts';
import type { DataKey, Keyring } from '../upkeep/keys.ts';

export type ReportRow = Tables['reports']['$inferSelect'];

const extrasPlace = (id: string) => `reports.sealed_extras:${id}`;

/** A report before it is stored. */
export interface NewReport extends Omit<Report, 'id'> {
  inboundId: string | null;
  tokenRoundId: string | null;
  enteredBy: string | null;
  flag?: Flag | null;
  extras: Extras;
  /** To the questions of the round. */
  answers?: readonly OwnAnswer[];
}

/** A report with the rounds it is about and the key that seals its extras. */
export interface Entry {
  report: NewReport;
  roundIds: readonly string[];
  key: DataKey;
}

/** A report ready to be stored: what it adds is sealed, before the write lock is taken. */
export interface SealedReport {
  report: Report;
  roundIds: readonly string[];
  row: ReturnType<typeof rowOf> & { signature: string };
  answers: readonly AnswerRow[];
}

export function sealReport({ report, roundIds, key }: Entry, storedAt: Date, master: MasterKey): SealedReport {
  const id = newId(storedAt);
  const answers = sealAnswers(key.key, id, report.answers ?? []);
  const row = rowOf(id, report, key, storedAt, answersDigest(key.key, id, answers));
  const signature = master.sign(reportText(row, roundIds));
  return { report: { ...report, id }, roundIds, row: { ...row, signature }, answers };
}

/** Writes reports, what they answer, and the rounds they are about. */
export async function insertReports(db: Db, tx: Handle, sealed: readonly SealedReport[]): Promise<void> {
  await insertRows(
    db,
    tx,
    db.t.reports,
    sealed.map(({ row }) => row),
  );
  const covered = sealed.flatMap(({ row, roundIds }) => roundIds.map((roundId) => ({ reportId: row.id, roundId })));
  await insertRows(db, tx, db.t.reportRounds, covered);
  const answers = sealed.flatMap((one) => one.answers);
  if (answers.length > 0) await insertRows(db, tx, db.t.reportAnswers, answers);
}

/** Writes a report and the rounds it is about, its extras sealed under `key`; gives the report with its id. */
export async function insertReport(
  { db, keys }: { db: Db; keys: Keyring },
  tx: Handle,
  report: NewReport,
  roundIds: readonly string[],
  key: DataKey,
  storedAt: Date,
): Promise<Report> {
  const sealed = sealReport({ report, roundIds, key }, storedAt, keys.master);
  await insertReports(db, tx, [sealed]);
  return sealed.report;
}

function rowOf(id: string, report: NewReport, key: DataKey, storedAt: Date, answersDigested: string | null) {
  const { statement } = report;
  const reason = 'reason' in statement ? statement.reason : null;
  return {
    id,
    personId: report.personId,
    kind: statement.kind,
    status: 'status' in statement ? statement.status : null,
    proof: 'proof' in statement ? statement.proof : null,
    flag: report.flag ?? null,
    readingId: 'readingId' in statement ? statement.readingId : null,
    takesBackId: 'reportId' in statement ? statement.reportId : null,
    reason,
    reasonDigest: reason === null ? null : reasonDigest(key.key, id, reason),
    route: report.route,
    inboundId: report.inboundId,
    tokenRoundId: report.tokenRoundId,
    enteredBy: report.enteredBy,
    saidAt: report.saidAt,
    receivedAt: report.receivedAt,
    storedAt,
    keyId: key.id,
    sealedExtras: hasExtras(report.extras) ? sealText(key.key, JSON.stringify(report.extras), extrasPlace(id)) : null,
    answersDigest: answersDigested,
  };
}

const hasExtras = (extras: Extras): boolean => Object.values(extras).some((value) => value !== undefined);

/** What the person added, or nothing when its round was purged. */
export function openExtras(key: Uint8Array, row: Pick<ReportRow, 'id' | 'sealedExtras'>): Extras {
  return row.sealedExtras ? (JSON.parse(unsealText(key, row.sealedExtras, extrasPlace(row.id))) as Extras) : {};
}

/** The report as the domain folds it. */
export function reportOf(row: ReportRow): Report {
  const { id, personId, route, saidAt, receivedAt } = row;
  return { id, personId, route, saidAt, receivedAt, statement: statementOf(row) };
}

function statementOf(row: ReportRow): Statement {
  switch (row.kind) {
    case 'answer':
      return { kind: 'answer', status: row.status!, proof: row.proof! };
    case 'unread':
      return { kind: 'unread', readingId: row.readingId! };
    case 'settled':
      return { kind: 'settled', readingId: row.readingId!, status: row.status };
    case 'taken_back':
      return { kind: 'taken_back', reportId: row.takesBackId! };
    case 'help_closed':
      return { kind: 'help_closed', status: row.status! };
    case 'excluded':
      return { kind: 'excluded', reason: row.reason ?? '' };
    default:
      return { kind: row.kind };
  }
}

/** Reports of these people that count for a round which only now gets to them: bound to it already, or to none and received from `since` on. In the order of storing. */
export async function reportsToCatchUp(
  db: Db,
  tx: Handle,
  roundId: string,
  personIds: readonly string[],
  since: Date,
): Promise<ReportRow[]> {
  const { reports, reportRounds } = db.t;
  const rows = await tx
    .select({ report: reports, roundId: reportRounds.roundId })
    .from(reports)
    .leftJoin(reportRounds, eq(reportRounds.reportId, reports.id))
    .where(inArray(reports.personId, [...personIds]))
    .orderBy(asc(reports.no));
  return rows
    .filter((row) => row.roundId === roundId || (row.roundId === null && row.report.receivedAt >= since))
    .map((row) => row.report);
}

/** Clocks of two processes, and words said ahead of their time, may differ by so much. */
const SLACK_MS = 60 * 60_000;

/** True when anybody of this span of people.no said something that a round counting from `since` may have to catch up with. */
export async function anythingToCatchUp(
  db: Db,
  tx: Handle,
  span: { from: number; to: number },
  since: Date,
): Promise<boolean> {
  const { people, reports } = db.t;
  const [found] = await tx
    .select({ no: reports.no })
    .from(people)
    .innerJoin(reports, eq(reports.personId, people.id))
    .where(and(between(people.no, span.from, span.to), gte(reports.receivedAt, new Date(since.getTime() - SLACK_MS))))
    .limit(1);
  return found !== undefined;
}

/** The ids of everybody in a span of people.no. */
export async function idsInSpan(db: Db, tx: Handle, span: { from: number; to: number }): Promise<string[]> {
  const { people } = db.t;
  const rows = await tx
    .select({ id: people.id })
    .from(people)
    .where(between(people.no, span.from, span.to));
  return rows.map((row) => row.id);
}

/** All that was ever stated about one person, oldest first. */
export const reportsOfPerson = (db: Db, personId: string): Promise<ReportRow[]> =>
  db.read.select().from(db.t.reports).where(eq(db.t.reports.personId, personId)).orderBy(asc(db.t.reports.no));

import { inArray, sql } from 'drizzle-orm';
import { Problem } from '#lib/base/problem.ts';
import { sealText, unsealText } from '#lib/base/secrets/seal.ts';
import type { OwnAnswer } from '#lib/domain/question/own-answer.ts';
import type { Db, Handle } from '../../db.ts';
import { textList } from '../../json-list.ts';
import type { Tables } from '../../tables/tables.ts';
import type { Keyring } from '../upkeep/keys.ts';

export type AnswerRow = Tables['reportAnswers']['$inferSelect'];

const place = ({ reportId, questionKey }: Pick<AnswerRow, 'reportId' | 'questionKey'>): string =>
  `report_answers.sealed_text:${reportId}:${questionKey}`;

/** Answers as they are stored beside their report, what was typed sealed under its key. */
export const sealAnswers = (key: Uint8Array, reportId: string, answers: readonly OwnAnswer[]): AnswerRow[] =>
  answers.map((answer) => sealAnswer(key, { reportId, questionKey: answer.key }, answer));

function sealAnswer(key: Uint8Array, at: Pick<AnswerRow, 'reportId' | 'questionKey'>, answer: OwnAnswer): AnswerRow {
  const row = { ...at, choice: null, number: null, sealedText: null };
  switch (answer.kind) {
    case 'option':
      return { ...row, choice: answer.option };
    case 'number':
      return { ...row, number: answer.number };
    case 'text':
      return { ...row, sealedText: sealText(key, answer.text, place(at)) };
  }
}

/** The answer in a row; null where its words were purged. */
export async function openAnswer(keys: Keyring, row: AnswerRow, keyId: string): Promise<OwnAnswer | null> {
  const { questionKey: key, choice, number, sealedText } = row;
  if (choice !== null) return { kind: 'option', key, option: choice };
  if (number !== null) return { kind: 'number', key, number };
  if (sealedText === null) return null;
  try {
    return { kind: 'text', key, text: unsealText(await keys.get(keyId), sealedText, place(row)) };
  } catch (error) {
    if (error instanceof Problem && error.code === 'key.destroyed') return null;
    throw error;
  }
}

/** The answers that came with these reports, by report id. */
export async function answersOfReports(
  db: Db,
  reportIds: readonly string[],
  handle: Handle = db.read,
): Promise<Map<string, AnswerRow[]>> {
  if (reportIds.length === 0) return new Map();
  const { reportAnswers } = db.t;
  const wanted = inArray(reportAnswers.reportId, textList(db.dialect, reportIds));
  const rows = await handle.select().from(reportAnswers).where(wanted);
  return Map.groupBy(rows, ({ reportId }) => reportId);
}

/** The same for one report, opened. */
export async function ownAnswersOf(
  { db, keys }: { db: Db; keys: Keyring },
  report: { id: string; keyId: string },
  handle: Handle = db.read,
): Promise<OwnAnswer[]> {
  const rows = (await answersOfReports(db, [report.id], handle)).get(report.id) ?? [];
  const opened = await Promise.all(rows.map((row) => openAnswer(keys, row, report.keyId)));
  return opened.filter((answer) => answer !== null);
}

/** Answers to which no report belongs: nobody but a stranger writes one. */
export async function countStrayAnswers(db: Db): Promise<number> {
  const { reportAnswers, reports } = db.t;
  const stray = sql`not exists (select 1 from ${reports} where ${reports.id} = ${reportAnswers.reportId})`;
  return db.read.$count(reportAnswers, stray);
}

/** Deletes what was answered under a key that was destroyed. */
export async function wipeAnswers(db: Db, tx: Handle, keyId: string): Promise<void> {
  const { reportAnswers, reports } = db.t;
  await tx
    .delete(reportAnswers)
    .where(sql`${reportAnswers.reportId} in (select ${reports.id} from ${reports} where ${reports.keyId} = ${keyId})`);
}

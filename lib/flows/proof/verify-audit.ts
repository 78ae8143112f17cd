import { type AnswerRow, answersOfReports, countStrayAnswers } from '#db/stores/answers/report-answers.ts';
import { roundsOfReports } from '#db/stores/ledger/report-rounds.ts';
import type { ReportRow } from '#db/stores/ledger/reports.ts';
import { type AuditHead, checkedEntries } from '#db/stores/proof/audit.ts';
import { countReportsTo, reportsAfter } from '#db/stores/proof/report-chain.ts';
import { answersDigest, reasonDigest } from '#db/stores/proof/report-text.ts';
import { createReportsDigest } from '#db/stores/proof/reports-digest.ts';
import { isKeyDestroyed } from '#db/stores/upkeep/keys.ts';
import { Problem } from '#lib/base/problem.ts';
import type { Ctx } from '../ctx.ts';
import { judgeReport } from './judge-report.ts';
import { noteAct, nothingTold, type ToldActs } from './told-acts.ts';

/** The first place where the record is not as it was written. */
export type Broken =
  | { kind: 'entry'; no: number }
  /** The chain ends before, or differs from, a head that was kept elsewhere. */
  | { kind: 'head'; no: number }
  | { kind: 'report'; no: number }
  /** Answers that belong to no report. */
  | { kind: 'answers'; count: number }
  /** Among the reports of an entry one is gone, too many, or in another order. */
  | { kind: 'reports'; no: number; from: number; to: number }
  /** One of the reports of earlier releases is gone, or too many. */
  | { kind: 'adopted'; to: number };

export interface Verified {
  broken: Broken | null;
  entries: number;
  reports: number;
  /** Signed reports that no entry holds yet; the worker takes them in within seconds. */
  waiting: number;
}

const PAGE = 1_000;

/**
 * Reads the whole audit and every report, and looks for a place where somebody has changed, added or removed anything; `kept` are heads
 * that were exported earlier. The program may go on writing meanwhile.
 */
export async function verifyAudit(
  ctx: Pick<Ctx, 'db' | 'keys'>,
  kept: readonly Pick<AuditHead, 'no' | 'hash'>[] = [],
): Promise<Verified> {
  const found: Verified = { broken: null, entries: 0, reports: 0, waiting: 0 };
  const told = nothingTold();
  const heads = new Map(kept.map(({ no, hash }) => [no, hash]));
  let last: AuditHead | undefined;
  for await (const { entry, holds } of checkedEntries(ctx.db)) {
    if (!holds) return { ...found, broken: { kind: 'entry', no: found.entries + 1 } };
    found.entries++;
    if (heads.has(entry.no) && heads.get(entry.no) !== entry.hash)
      return { ...found, broken: { kind: 'head', no: entry.no } };
    noteAct(told, entry);
    last = entry;
  }
  const beyond = kept.find(({ no }) => no > found.entries);
  if (beyond) return { ...found, broken: { kind: 'head', no: beyond.no } };
  if (told.adopted && (await countReportsTo(ctx.db, told.adopted.to)) !== told.adopted.count)
    return { ...found, broken: { kind: 'adopted', to: told.adopted.to } };
  return verifyReports(ctx, found, told, last);
}

async function verifyReports(
  ctx: Pick<Ctx, 'db' | 'keys'>,
  found: Verified,
  told: ToldActs,
  last: AuditHead | undefined,
): Promise<Verified> {
  const { db, keys } = ctx;
  const digests = new Map([...told.held.keys()].map((no) => [no, createReportsDigest()]));
  const toldSince: { row: ReportRow; roundIds: readonly string[] }[] = [];
  for (let after = 0, page: ReportRow[]; ; after = page.at(-1)!.no) {
    page = await reportsAfter(db, after, PAGE);
    const ids = page.map(({ id }) => id);
    const answers = await answersOfReports(db, ids);
    const rounds = await roundsOfReports(db, ids);
    for (const row of page) {
      found.reports++;
      const own = answers.get(row.id) ?? [];
      const roundIds = rounds.get(row.id) ?? [];
      const verdict = isOld(row, told) ? 'holds' : judgeReport(keys.master, row, roundIds, told, found.entries);
      const isWhole = isOld(row, told) ? own.length === 0 : await isAsWritten(ctx, row, own);
      if (verdict === 'broken' || !isWhole) return { ...found, broken: { kind: 'report', no: row.no } };
      if (verdict === 'since') toldSince.push({ row, roundIds });
      if (row.chainedIn === null) found.waiting++;
      else digests.get(row.chainedIn)?.add(row);
    }
    if (page.length < PAGE) break;
  }
  for (const [no, digest] of digests) {
    const { count, digest: signed, from, to } = told.held.get(no)!;
    const now = digest.end();
    if (now.count !== count || now.digest !== signed) return { ...found, broken: { kind: 'reports', no, from, to } };
  }
  if (toldSince.length > 0) {
    // What was written while the reports were read; its own reports are counted the next time.
    for await (const { entry, holds } of checkedEntries(db, last)) {
      if (!holds) return { ...found, broken: { kind: 'entry', no: entry.no } };
      noteAct(told, entry);
    }
    const strange = toldSince.find(
      ({ row, roundIds }) => judgeReport(keys.master, row, roundIds, told, Number.POSITIVE_INFINITY) !== 'holds',
    );
    if (strange) return { ...found, broken: { kind: 'report', no: strange.row.no } };
  }
  const stray = await countStrayAnswers(db);
  return stray > 0 ? { ...found, broken: { kind: 'answers', count: stray } } : found;
}

const isOld = ({ signature, no, chainedIn }: ReportRow, { adopted }: ToldActs): boolean =>
  signature === null && chainedIn === null && no <= (adopted?.to ?? Number.POSITIVE_INFINITY);

async function isAsWritten(
  { db, keys }: Pick<Ctx, 'db' | 'keys'>,
  row: ReportRow,
  answers: readonly AnswerRow[],
): Promise<boolean> {
  if (row.reasonDigest === null && row.answersDigest === null) return row.reason === null && answers.length === 0;
  // Purged: the words are gone, and so is the key by which they could be told from others.
  if (row.reason === null && answers.length === 0) return isKeyDestroyed(db, row.keyId);
  try {
    const key = await keys.get(row.keyId, db.read);
    const reason = row.reason === null ? null : reasonDigest(key, row.id, row.reason);
    return reason === row.reasonDigest && answersDigest(key, row.id, answers) === row.answersDigest;
  } catch (error) {
    if (error instanceof Problem && error.code === 'key.destroyed') return false;
    throw error;
  }
}

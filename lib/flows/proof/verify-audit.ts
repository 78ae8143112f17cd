import { type AnswerRow, answersOfReports, countStrayAnswers } from '#db/stores/answers/report-answers.ts';
import type { ReportRow } from '#db/stores/ledger/reports.ts';
import { type AuditHead, checkedEntries } from '#db/stores/proof/audit.ts';
import { countReportsTo, reportsAfter } from '#db/stores/proof/report-chain.ts';
import { answersDigest, reasonDigest, reportText } from '#db/stores/proof/report-text.ts';
import { createReportsDigest, type Held } from '#db/stores/proof/reports-digest.ts';
import { isKeyDestroyed } from '#db/stores/upkeep/keys.ts';
import { Problem } from '#lib/base/problem.ts';
import type { Ctx } from '../ctx.ts';
import { ADOPTED, adoptedTo, CHAINED, heldBy } from './report-acts.ts';

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

/** Reads the whole audit and every report, and looks for a place where somebody has changed, added or removed anything; `kept` is a head that was exported earlier. */
export async function verifyAudit(
  ctx: Pick<Ctx, 'db' | 'keys'>,
  kept: readonly Pick<AuditHead, 'no' | 'hash'>[] = [],
): Promise<Verified> {
  const found: Verified = { broken: null, entries: 0, reports: 0, waiting: 0 };
  const held = new Map<number, Held>();
  let adopted: { to: number; count: number } | null = null;
  const heads = new Map(kept.map(({ no, hash }) => [no, hash]));
  for await (const { entry, holds } of checkedEntries(ctx.db)) {
    if (!holds) return { ...found, broken: { kind: 'entry', no: found.entries + 1 } };
    found.entries++;
    if (heads.has(entry.no) && heads.get(entry.no) !== entry.hash)
      return { ...found, broken: { kind: 'head', no: entry.no } };
    if (entry.act === CHAINED) held.set(entry.no, heldBy(entry));
    if (entry.act === ADOPTED) adopted ??= adoptedTo(entry);
  }
  const beyond = kept.find(({ no }) => no > found.entries);
  if (beyond) return { ...found, broken: { kind: 'head', no: beyond.no } };
  if (adopted && (await countReportsTo(ctx.db, adopted.to)) !== adopted.count)
    return { ...found, broken: { kind: 'adopted', to: adopted.to } };
  return verifyReports(ctx, found, held, adopted?.to ?? Number.POSITIVE_INFINITY);
}

async function verifyReports(
  ctx: Pick<Ctx, 'db' | 'keys'>,
  found: Verified,
  held: ReadonlyMap<number, Held>,
  unsignedTo: number,
): Promise<Verified> {
  const digests = new Map<number, ReturnType<typeof createReportsDigest>>();
  for (let after = 0, page: ReportRow[]; ; after = page.at(-1)!.no) {
    page = await reportsAfter(ctx.db, after, PAGE);
    const answers = await answersOfReports(
      ctx.db,
      page.map(({ id }) => id),
    );
    for (const row of page) {
      found.reports++;
      const isOld = row.signature === null && row.no <= unsignedTo && row.chainedIn === null;
      const own = answers.get(row.id) ?? [];
      if (!(isOld ? own.length === 0 : await isAsWritten(ctx, row, own)))
        return { ...found, broken: { kind: 'report', no: row.no } };
      if (row.chainedIn === null) found.waiting++;
      else if (!held.has(row.chainedIn)) return { ...found, broken: { kind: 'report', no: row.no } };
      else digestOf(row.chainedIn).add(row);
    }
    if (page.length < PAGE) break;
  }
  for (const [no, { count, digest, from, to }] of held) {
    const now = digestOf(no).end();
    if (now.count !== count || now.digest !== digest) return { ...found, broken: { kind: 'reports', no, from, to } };
  }
  const stray = await countStrayAnswers(ctx.db);
  return stray > 0 ? { ...found, broken: { kind: 'answers', count: stray } } : found;

  function digestOf(no: number) {
    const known = digests.get(no) ?? createReportsDigest();
    digests.set(no, known);
    return known;
  }
}

async function isAsWritten(
  { db, keys }: Pick<Ctx, 'db' | 'keys'>,
  row: ReportRow,
  answers: readonly AnswerRow[],
): Promise<boolean> {
  if (row.signature !== keys.master.sign(reportText(row))) return false;
  if (row.reasonDigest === null && row.answersDigest === null) return row.reason === null && answers.length === 0;
  // Purged: the words are gone, and so is the key by which they could be told from others.
  if (row.reason === null && answers.length === 0) return isKeyDestroyed(db, row.keyId);
  try {
    const key = await keys.get(row.keyId);
    const reason = row.reason === null ? null : reasonDigest(key, row.id, row.reason);
    return reason === row.reasonDigest && answersDigest(key, row.id, answers) === row.answersDigest;
  } catch (error) {
    if (error instanceof Problem && error.code === 'key.destroyed') return false;
    throw error;
  }
}

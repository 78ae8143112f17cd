import { and, asc, desc, eq, gt, inArray, isNull, lte } from 'drizzle-orm';
import type { Db, Handle } from '../../db.ts';
import { updateRows } from '../../write-rows.ts';
import type { ReportRow } from '../ledger/reports.ts';
import type { AuditEntry } from './audit.ts';

/** Reports that no entry of the audit holds yet, in the order of storing. */
export function unchainedReports(db: Db, afterNo: number, limit: number): Promise<ReportRow[]> {
  const { reports } = db.t;
  const unchained = and(isNull(reports.chainedIn), gt(reports.no, afterNo));
  return db.read.select().from(reports).where(unchained).orderBy(asc(reports.no)).limit(limit);
}

/** Every report in the order of storing, a page at a time. */
export function reportsAfter(db: Db, no: number, limit: number): Promise<ReportRow[]> {
  const { reports } = db.t;
  return db.read.select().from(reports).where(gt(reports.no, no)).orderBy(asc(reports.no)).limit(limit);
}

/** Notes which entry holds these reports; gives how many no other one holds. */
export async function markChained(db: Db, tx: Handle, nos: readonly number[], chainedIn: number): Promise<number> {
  const { reports } = db.t;
  const free = and(inArray(reports.no, [...nos]), isNull(reports.chainedIn));
  const marked = await tx.update(reports).set({ chainedIn }).where(free).returning({ no: reports.no });
  return marked.length;
}

/** A report of an earlier release, with what this one writes beside every report. */
export type Signing = Pick<ReportRow, 'no' | 'reasonDigest' | 'signature'>;

export async function signReports(db: Db, tx: Handle, rows: readonly Signing[]): Promise<void> {
  await updateRows(db, tx, db.t.reports, ['no'], rows);
}

export const countReportsTo = (db: Db, no: number, handle: Handle = db.read): Promise<number> =>
  handle.$count(db.t.reports, lte(db.t.reports.no, no));

export async function lastReportNo(db: Db, handle: Handle): Promise<number> {
  const { no } = db.t.reports;
  const [last] = await handle.select({ no }).from(db.t.reports).orderBy(desc(no)).limit(1);
  return last?.no ?? 0;
}

/** The first entry of this act. */
export async function firstOfAct(db: Db, act: string): Promise<AuditEntry | null> {
  const { auditEntries } = db.t;
  const [first] = await db.read
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.act, act))
    .orderBy(asc(auditEntries.no))
    .limit(1);
  return first ?? null;
}

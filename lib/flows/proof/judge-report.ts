import type { ReportRow } from '#db/stores/ledger/reports.ts';
import { reportText } from '#db/stores/proof/report-text.ts';
import type { MasterKey } from '#lib/base/secrets/master-key.ts';
import type { ToldActs } from './told-acts.ts';

const NONE: ReadonlySet<string> = new Set();

/** Whether a report is signed and counts in the rounds that signature and audit name; `since` where entries that were written after `readTo` have to tell. */
export function judgeReport(
  master: MasterKey,
  row: ReportRow,
  roundIds: readonly string[],
  told: ToldActs,
  readTo: number,
): 'holds' | 'since' | 'broken' {
  const taken = told.takenInBy.get(row.id) ?? NONE;
  const bound = roundIds.filter((id) => !taken.has(id));
  const areThere = roundIds.length - bound.length === taken.size;
  // Earlier releases signed without the rounds.
  const isSigned = isSignedFor(bound) || isSignedFor(null);
  if (!areThere || !isSigned) return bound.length > 0 && isSignedFor([]) ? 'since' : 'broken';
  if (row.chainedIn === null || told.held.has(row.chainedIn)) return 'holds';
  return row.chainedIn > readTo ? 'since' : 'broken';

  function isSignedFor(ids: readonly string[] | null): boolean {
    return row.signature === master.sign(reportText(row, ids));
  }
}

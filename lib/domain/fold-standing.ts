import type { Silence } from './message.ts';
import type { Report } from './report.ts';
import { applyReport, applySilence, NOTHING_KNOWN, type Standing } from './standing.ts';

/** What all reports of one person in one round come to, in the order in which they were stored; what was taken back counts for nothing. */
export const foldStanding = (silence: Silence, reports: readonly Report[]): Standing =>
  withoutTakenBack(reports).reduce(applyReport, applySilence(NOTHING_KNOWN, silence));

function withoutTakenBack(reports: readonly Report[]): Report[] {
  const gone = new Set(
    reports.flatMap(({ statement }) => (statement.kind === 'taken_back' ? [statement.reportId] : [])),
  );
  return reports.filter(({ id }) => !gone.has(id));
}

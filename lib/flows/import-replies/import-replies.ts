import { createHash } from 'node:crypto';
import { knownDedupeKeys } from '#db/stores/inbounds/known-inbounds.ts';
import { knownEmployeeNumbers } from '#db/stores/people/person-search.ts';
import { chunks } from '#lib/base/chunks.ts';
import { byLine, type FileProblem } from '#lib/base/files/file-problem.ts';
import { zoneOffset } from '#lib/base/time/zone-offset.ts';
import type { Outcome } from '#lib/domain/outcome.ts';
import type { Raw } from '#lib/domain/raw.ts';
import { enteredRaw } from '#lib/routes/entered.ts';
import type { Ctx } from '../ctx.ts';
import type { Take } from '../reading/take-and-read.ts';
import { type RepliesReading, type ReplyRow, readReplies } from './read-replies.ts';

export type ImportedReplies =
  /** Nothing was entered, `problems` say why. */
  | { kind: 'refused'; problems: FileProblem[]; warnings: FileProblem[] }
  | { kind: 'planned'; rows: ReplyRow[]; warnings: FileProblem[] }
  /** `outcomes` in the order of the rows; `before` of them had been entered from this very file earlier. */
  | { kind: 'entered'; rows: ReplyRow[]; outcomes: Outcome[]; before: number; warnings: FileProblem[] };

/** The web shares the write lock: a long file is stored piece by piece, and the same file again goes on where it was cut. */
const AT_ONCE = 200;

/** Enters a file of answers taken down by somebody: every line is checked before anything is stored, and the same file twice is entered once. */
export async function importReplies(
  ctx: Pick<Ctx, 'db' | 'clock' | 'core'>,
  take: Take,
  bytes: Uint8Array,
  { by, dryRun }: { by: string; dryRun: boolean },
): Promise<ImportedReplies> {
  const now = ctx.clock.now();
  const { rows, problems, warnings } = readReplies(bytes, now, zoneOffset(ctx.core.timeZone, now));
  problems.push(...(await unknownPeople(ctx, rows)));
  if (problems.length > 0) return { kind: 'refused', problems: problems.sort(byLine), warnings };
  if (dryRun) return { kind: 'planned', rows, warnings };
  const file = createHash('sha256').update(bytes).digest('base64url');
  const raws = rows.map((row) => rawOf(row, file, by, now));
  const before = await knownDedupeKeys(
    ctx.db,
    'csv',
    raws.map((raw) => raw.dedupeKey),
  );
  const outcomes: Outcome[] = [];
  for (const some of chunks(raws, AT_ONCE)) outcomes.push(...(await (await take(some)).outcomes));
  return { kind: 'entered', rows, outcomes, before: before.size, warnings };
}

async function unknownPeople(ctx: Pick<Ctx, 'db'>, rows: RepliesReading['rows']): Promise<FileProblem[]> {
  const known = await knownEmployeeNumbers(
    ctx.db,
    rows.map((row) => row.employeeNumber),
  );
  return rows
    .filter((row) => !known.has(row.employeeNumber))
    .map(({ line, employeeNumber }) => ({
      line,
      column: null,
      code: 'employee_unknown',
      params: { value: employeeNumber },
    }));
}

function rawOf(row: ReplyRow, file: string, by: string, now: Date): Raw {
  const { employeeNumber, status, comment, saidAt } = row;
  const entered = { employeeNumber, status, comment, by: row.by ?? by, saidAt: saidAt?.toISOString() ?? null };
  // The line of the file is the act of entering, whoever hands the file in again.
  return { ...enteredRaw(entered, file, now), dedupeKey: `${file}:${row.line}` };
}

import type { Handle } from '#db/db.ts';
import { prepareRoster, rosterMark } from '#db/stores/people/roster.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import type { FileProblem } from '#lib/base/files/file-problem.ts';
import type { ImportCounts } from '#lib/domain/roster-import.ts';
import type { Ctx } from '../ctx.ts';
import { type HeldRoster, readHeldRoster } from './held-roster.ts';
import { type ImportPlan, planImport } from './plan-import.ts';
import { prepareImport } from './prepare-import.ts';
import { readRoster } from './read-roster.ts';

export interface ImportOptions {
  dryRun: boolean;
  by: string;
  /** Without it a file that lacks many of the active people is refused as being only a part. */
  allowLeavers?: boolean;
  course?: ImportCourse;
}

/** Goes along with an import. */
export interface ImportCourse {
  /** So many people are in the file, and so many of them ready to be written. */
  tell(people: number, ready: number): Promise<void>;
  /** Writes the end down in the commit that changes the roster; false when it has ended already: then nothing is written. */
  finish(tx: Handle, counts: ImportCounts): Promise<boolean>;
}

const UNATTENDED: ImportCourse = { tell: async () => {}, finish: async () => true };

export interface ImportResult {
  /** `refused`: nothing was written, `problems` say why. `planned`: a dry run. `ended`: its course had ended already. */
  kind: 'refused' | 'planned' | 'imported' | 'ended';
  /** What the good lines mean; while there are bad ones nobody is counted as left. */
  plan: ImportPlan;
  problems: FileProblem[];
  warnings: FileProblem[];
}

type ImportCtx = Pick<Ctx, 'db' | 'keys' | 'clock' | 'log'>;

/** Brings the roster to what the file says, all or nothing; whoever is no longer in it is deactivated. */
export async function importPeople(ctx: ImportCtx, bytes: Uint8Array, options: ImportOptions): Promise<ImportResult> {
  const { by, course = UNATTENDED } = options;
  const { problems: bad, warnings, ...reading } = await readRoster(bytes);
  await course.tell(reading.rows.length, 0);
  for (;;) {
    const now = ctx.clock.now();
    const roster = await readHeldRoster(ctx, now);
    const plan = await planImport(reading, roster.entries);
    if (bad.length > 0) return { kind: 'refused', plan: { ...plan, left: [] }, problems: bad, warnings };
    const problems = options.allowLeavers ? [] : manyLeave(plan, roster);
    if (problems.length > 0) return { kind: 'refused', plan, problems, warnings };
    if (options.dryRun) return { kind: 'planned', plan, problems, warnings };
    const kind = await writePlan(ctx, plan, roster, { by, now, course });
    if (kind !== 'outdated') return { kind, plan, problems, warnings };
  }
}

/** `outdated` when somebody else imported meanwhile, so that these rows are no longer right. */
async function writePlan(
  { db, keys, log }: ImportCtx,
  plan: ImportPlan,
  roster: HeldRoster,
  { by, now, course }: { by: string; now: Date; course: ImportCourse },
): Promise<'imported' | 'outdated' | 'ended'> {
  const counts = countsOf(plan);
  const people = counts.unchanged + counts.added + counts.changed + counts.returned;
  const rows = await prepareImport(keys, plan, roster, now, (made) => course.tell(people, counts.unchanged + made));
  const write = prepareRoster(db, rows);
  const { unchanged: _, ...details } = counts;
  let lockedAt = 0;
  const written = await db.write(async (tx) => {
    lockedAt = performance.now();
    if ((await rosterMark(db, tx)).mark !== roster.mark) return 'outdated';
    if (!(await course.finish(tx, counts))) return 'ended';
    await write(tx);
    await recordAct(db, tx, { at: now, actor: by, act: 'people.import', subject: 'roster', details });
    return 'imported';
  });
  if (written === 'imported')
    log.info('people imported', { ...details, lockMs: Math.round(performance.now() - lockedAt) });
  return written;
}

const countsOf = ({ added, changed, returned, left, unchanged }: ImportPlan): ImportCounts => ({
  added: added.length,
  changed: changed.length,
  returned: returned.length,
  left: left.length,
  unchanged,
});

const FEW = 10;
const MANY = 0.2;

/** A file of one department only would silently take everybody else off the list. */
function manyLeave(plan: ImportPlan, roster: HeldRoster): FileProblem[] {
  const active = roster.entries.filter((person) => person.active).length;
  const left = plan.left.length;
  if (left <= FEW || left <= active * MANY) return [];
  return [{ line: null, column: null, code: 'many_leave', params: { left, active } }];
}

import { prepareRoster, rosterMark } from '#db/stores/people/roster.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import type { FileProblem } from '#lib/base/files/file-problem.ts';
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
}

export interface ImportResult {
  /** `refused`: nothing was written, `problems` say why. `planned`: a dry run. */
  kind: 'refused' | 'planned' | 'imported';
  /** What the good lines mean; while there are bad ones nobody is counted as left. */
  plan: ImportPlan;
  problems: FileProblem[];
  warnings: FileProblem[];
}

type ImportCtx = Pick<Ctx, 'db' | 'keys' | 'clock' | 'log'>;

/** Brings the roster to what the file says, all or nothing; whoever is no longer in it is deactivated. */
export async function importPeople(ctx: ImportCtx, bytes: Uint8Array, options: ImportOptions): Promise<ImportResult> {
  const { problems: bad, warnings, ...reading } = await readRoster(bytes);
  for (;;) {
    const now = ctx.clock.now();
    const roster = await readHeldRoster(ctx, now);
    const plan = await planImport(reading, roster.entries);
    if (bad.length > 0) return { kind: 'refused', plan: { ...plan, left: [] }, problems: bad, warnings };
    const problems = options.allowLeavers ? [] : manyLeave(plan, roster);
    if (problems.length > 0) return { kind: 'refused', plan, problems, warnings };
    if (options.dryRun) return { kind: 'planned', plan, problems, warnings };
    if (await writePlan(ctx, plan, roster, { by: options.by, now }))
      return { kind: 'imported', plan, problems, warnings };
  }
}

/** False when somebody else imported meanwhile, so that these rows are no longer right. */
async function writePlan(
  { db, keys, log }: ImportCtx,
  plan: ImportPlan,
  roster: HeldRoster,
  { by, now }: { by: string; now: Date },
): Promise<boolean> {
  const write = prepareRoster(db, await prepareImport(keys, plan, roster, now));
  const details = {
    added: plan.added.length,
    changed: plan.changed.length,
    returned: plan.returned.length,
    left: plan.left.length,
  };
  let lockedAt = 0;
  const written = await db.write(async (tx) => {
    lockedAt = performance.now();
    if ((await rosterMark(db, tx)).mark !== roster.mark) return false;
    await write(tx);
    await recordAct(db, tx, { at: now, actor: by, act: 'people.import', subject: 'roster', details });
    return true;
  });
  if (written) log.info('people imported', { ...details, lockMs: Math.round(performance.now() - lockedAt) });
  return written;
}

const FEW = 10;
const MANY = 0.2;

/** A file of one department only would silently take everybody else off the list. */
function manyLeave(plan: ImportPlan, roster: HeldRoster): FileProblem[] {
  const active = roster.entries.filter((person) => person.active).length;
  const left = plan.left.length;
  if (left <= FEW || left <= active * MANY) return [];
  return [{ line: null, column: null, code: 'many_leave', params: { left, active } }];
}

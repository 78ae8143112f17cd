import { recordAct } from '#db/stores/audit.ts';
import { listDepartments, listSites } from '#db/stores/places.ts';
import { type HeldPerson, heldPeople, prepareRoster, rosterMark } from '#db/stores/roster.ts';
import type { FileProblem } from '#lib/base/file-problem.ts';
import type { Ctx } from '../ctx.ts';
import { openPlaceBook } from './place-book.ts';
import { type ImportPlan, planImport } from './plan-import.ts';
import { prepareImport } from './prepare-import.ts';
import { readRoster } from './read-roster.ts';
import type { RosterPerson, RosterReading } from './roster.ts';

export interface ImportOptions {
  dryRun: boolean;
  by: string;
  /** Without it a file that lacks many of the active people is refused as being only a part. */
  allowLeavers?: boolean;
}

export type ImportResult = {
  /** `refused`: nothing was written, `problems` say why. `planned`: a dry run. */
  kind: 'refused' | 'planned' | 'imported';
  /** What the good lines mean; with bad lines nobody is counted as left. */
  plan: ImportPlan;
  problems: FileProblem[];
  warnings: FileProblem[];
};

/** Brings the roster to what the file says, all or nothing; whoever is no longer in it is deactivated. */
export async function importPeople(
  ctx: Pick<Ctx, 'db' | 'keys' | 'clock' | 'log'>,
  bytes: Uint8Array,
  options: ImportOptions,
): Promise<ImportResult> {
  const reading = readRoster(bytes);
  for (;;) {
    const result = await tryImport(ctx, reading, options);
    if (result) return result;
    // Somebody else imported while this one was prepared: its rows are no longer right.
  }
}

async function tryImport(
  ctx: Pick<Ctx, 'db' | 'keys' | 'clock' | 'log'>,
  reading: RosterReading,
  options: ImportOptions,
): Promise<ImportResult | null> {
  const { db, keys } = ctx;
  const now = ctx.clock.now();
  const { mark, highestNo } = await rosterMark(db);
  const places = openPlaceBook(await listDepartments(db), await listSites(db), now);
  const people = new Map<string, HeldPerson>();
  const existing: RosterPerson[] = [];
  for await (const page of heldPeople(db, keys)) {
    for (const held of page) {
      people.set(held.row.id, held);
      existing.push(asRosterPerson(held, places.pathOf(held.row.departmentId), places.siteName(held.row.siteId)));
    }
  }
  const plan = planImport(reading, existing);
  const { warnings } = reading;
  if (reading.problems.length > 0) {
    return { kind: 'refused', plan: { ...plan, left: [] }, problems: reading.problems, warnings };
  }
  const problems = options.allowLeavers ? [] : tooManyLeave(plan, existing);
  if (problems.length > 0) return { kind: 'refused', plan, problems, warnings };
  if (options.dryRun) return { kind: 'planned', plan, problems, warnings };

  const rows = await prepareImport(keys, plan, { people, places, highestNo }, now);
  const write = prepareRoster(db, rows);
  const details = {
    added: plan.added.length,
    changed: plan.changed.length,
    returned: plan.returned.length,
    left: plan.left.length,
  };
  let lockMs = 0;
  const written = await db.write(async (tx) => {
    const start = performance.now();
    if ((await rosterMark(db, tx)).mark !== mark) return false;
    await write(tx);
    await recordAct(db, tx, { at: now, actor: options.by, act: 'people.import', subject: 'roster', details });
    lockMs = Math.round(performance.now() - start);
    return true;
  });
  if (!written) return null;
  ctx.log.info('people imported', { ...details, lockMs });
  return { kind: 'imported', plan, problems, warnings };
}

function asRosterPerson({ row, contacts }: HeldPerson, departmentPath: string[], site: string): RosterPerson {
  const addresses = (kind: string) =>
    contacts.flatMap((contact) => (contact.row.kind === kind && contact.address !== null ? [contact.address] : []));
  const { id, active, employeeNumber, name, kana, language } = row;
  const mails = addresses('mail');
  return { id, active, employeeNumber, name, kana, departmentPath, site, language, mails, phones: addresses('phone') };
}

const FEW = 10;
const MANY = 0.2;

/** A file of one department only would silently take everybody else off the list. */
function tooManyLeave(plan: ImportPlan, existing: readonly RosterPerson[]): FileProblem[] {
  const active = existing.filter((person) => person.active).length;
  const left = plan.left.length;
  if (left <= FEW || left <= active * MANY) return [];
  return [{ line: 1, column: null, code: 'many_leave', params: { left, active } }];
}

import { claimImport, type ImportRow, runningImport, updateImport } from '#db/stores/imports/imports.ts';
import { deleteUploads, findUpload, type UploadRow } from '#db/stores/imports/uploads.ts';
import { runFrom } from '#lib/base/addresses/origin.ts';
import type { ImportOutcome } from '#lib/domain/roster-import.ts';
import type { Ctx } from '../../ctx.ts';
import { type ImportCourse, type ImportResult, importPeople } from '../import-people.ts';
import { bytesOf } from './hold-upload.ts';

/** Longer than anybody at work is silent, the last commit of a large roster included. */
const SILENT_MS = 60_000;
/** A file that brings its process down each time must not do so for ever. */
const MOST_TRIES = 5;
/** People between two notes of how far it is. */
const NOTED_EVERY = 1_000;

/** Carries out the import that somebody has pressed, from the file again when whoever was at it is gone. `alone`: nobody else can be at it. */
export async function carryOutImports(ctx: Ctx, alone: boolean): Promise<void> {
  if (!(await runningImport(ctx.db))) return;
  const now = ctx.clock.now();
  const silentSince = alone ? LATER_THAN_ANY : new Date(now.getTime() - SILENT_MS);
  const work = await ctx.db.write((tx) => claimImport(ctx.db, tx, now, silentSince));
  if (!work) return;
  try {
    await runFrom(work.origin ?? 'worker', () => carryOut(ctx, work));
  } catch (error) {
    // Free for the next try at once; where even that cannot be written, after a while.
    await Promise.allSettled([ctx.db.write((tx) => updateImport(ctx.db, tx, work.id, { aliveAt: null }))]);
    throw error;
  }
}

const LATER_THAN_ANY = new Date(Date.UTC(9999, 0));

async function carryOut(ctx: Ctx, work: ImportRow): Promise<void> {
  if (work.tries > MOST_TRIES) return finish(ctx, work, { kind: 'failed' });
  const upload = await findUpload(ctx.db, ctx.db.read, work.uploadId);
  if (!upload) return finish(ctx, work, { kind: 'gone' });
  const { startedBy: by, allowLeavers } = work;
  const course = courseOf(ctx, work, upload);
  const result = await importPeople(ctx, await bytesOf(ctx, upload), { dryRun: false, by, allowLeavers, course });
  if (result.kind === 'refused') await finish(ctx, work, refusalOf(result));
  ctx.keys.forget(upload.keyId);
}

/** Notes how far it is, and the end in the commit that changes the roster. */
function courseOf({ db, clock }: Ctx, { id }: ImportRow, upload: UploadRow): ImportCourse {
  let noted = 0;
  return {
    tell: async (people, ready) => {
      if (ready > 0 && ready < people && ready - noted < NOTED_EVERY) return;
      noted = ready;
      await db.write((tx) => updateImport(db, tx, id, { people, ready, aliveAt: clock.now() }));
    },
    finish: async (tx, counts) => {
      const at = clock.now();
      const outcome: ImportOutcome = { kind: 'imported', ...counts };
      if (!(await updateImport(db, tx, id, { state: 'done', finishedAt: at, outcome }))) return false;
      await deleteUploads(db, tx, [upload], at);
      return true;
    },
  };
}

/** The file stays: whoever handed it in looks at its differences again. */
async function finish({ db, clock }: Ctx, { id }: ImportRow, outcome: ImportOutcome): Promise<void> {
  const end = { state: 'done' as const, finishedAt: clock.now(), outcome };
  await db.write((tx) => updateImport(db, tx, id, end));
}

function refusalOf({ problems }: ImportResult): ImportOutcome {
  const many = problems.find(({ code }) => code === 'many_leave');
  if (!many) return { kind: 'bad_lines', problems: problems.length };
  return { kind: 'many_leave', left: Number(many.params.left), active: Number(many.params.active) };
}

import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { findImport, runningImport } from '#db/stores/imports/imports.ts';
import { firstBrokenAct } from '#db/stores/proof/audit.ts';
import { pause } from '#lib/base/time/pause.ts';
import { holdUpload } from '#lib/flows/import-people/under-way/hold-upload.ts';
import { startImport } from '#lib/flows/import-people/under-way/start-import.ts';
import { openCtxOf } from '../support/ctx.ts';
import { temporaryFolder } from '../support/databases.ts';
import { environmentIn, freePort, startProcess } from '../support/processes.ts';
import { seeded, seedOfRun } from '../support/seeded.ts';

const LONG = process.env.CHAOS === 'long';
const PEOPLE = LONG ? 50_000 : 3_000;
const IMPORTS = LONG ? 2 : 1;
const KILLS = LONG ? 4 : 1;

const rosterOf = (people: number): Buffer => {
  const lines = Array.from({ length: people }, (_, i) => `E${i},社員${i},本社/${i % 40}課,東京,e${i}@example.jp`);
  return Buffer.from(['社員番号,氏名,部署,拠点,メール', ...lines].join('\n'));
};

it(`${KILLS} kills in the middle of importing ${PEOPLE} people: nobody until all are there, and then each of them once`, {
  timeout: 900_000,
}, async () => {
  const random = seeded(seedOfRun());
  const folder = temporaryFolder();
  const env = environmentIn(folder.path, { MAIL_IN_PORT: String(await freePort()) });
  const { ctx, close } = await openCtxOf(env);
  const { people, auditEntries, rosterUploads } = ctx.db.t;
  const by = '高橋';
  for (let round = 1; round <= IMPORTS; round++) {
    const all = PEOPLE * round;
    const uploadId = await holdUpload(ctx, { bytes: rosterOf(all), name: '名簿.csv', by });
    const pressed = await startImport(ctx, { uploadId, by, allowLeavers: false });
    const importId = pressed.kind === 'taken' ? pressed.importId : '';
    let inTheMiddle = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const worker = await startProcess('server/worker.ts', env);
      while ((await runningImport(ctx.db))?.people === null) await pause(2);
      await pause(random() * (LONG ? 4_000 : 100));
      await worker.kill();
      if (await runningImport(ctx.db)) inTheMiddle++;
      expect([all - PEOPLE, all]).toContain(await ctx.db.read.$count(people));
    }
    const last = await startProcess('server/worker.ts', env);
    while (await runningImport(ctx.db)) await pause(50);
    await last.stop();
    console.log(`${inTheMiddle} of ${KILLS} kills fell into the import`);
    expect((await findImport(ctx.db, importId))?.outcome).toMatchObject({ kind: 'imported', added: PEOPLE, left: 0 });
    const acts = ctx.db.read.$count(auditEntries, eq(auditEntries.act, 'people.import'));
    expect([await ctx.db.read.$count(people), await acts]).toEqual([all, round]);
  }
  expect(await ctx.db.read.$count(rosterUploads)).toBe(0);
  expect(await firstBrokenAct(ctx.db)).toBeNull();
  await close();
  folder.remove();
});

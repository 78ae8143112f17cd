import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findImport } from '#db/stores/imports/imports.ts';
import { firstBrokenAct } from '#db/stores/proof/audit.ts';
import { destroyKey } from '#db/stores/upkeep/retention.ts';
import { runFrom } from '#lib/base/addresses/origin.ts';
import { importPeople } from '#lib/flows/import-people/import-people.ts';
import { carryOutImports } from '#lib/flows/import-people/under-way/carry-out-imports.ts';
import { bytesOf, dropUploads, heldUpload, holdUpload } from '#lib/flows/import-people/under-way/hold-upload.ts';
import { startImport } from '#lib/flows/import-people/under-way/start-import.ts';
import { openTestCtx, type TestCtx } from '../../support/ctx.ts';
import { DIALECTS } from '../../support/databases.ts';

const HOUR_MS = 3_600_000;
const fileOf = (people: number): Buffer => {
  const lines = Array.from({ length: people }, (_, i) => `E${i},社員${i},本社,東京,e${i}@example.jp`);
  return Buffer.from(['社員番号,氏名,部署,拠点,メール', ...lines].join('\n'));
};

describe.each(DIALECTS)('a roster handed in on the screens, on %s', (dialect) => {
  let ctx: TestCtx;
  beforeEach(async () => {
    ctx = await openTestCtx(dialect);
  });
  afterEach(() => ctx.close());

  const hand = (people: number, by = '高橋') => holdUpload(ctx, { bytes: fileOf(people), name: '名簿.csv', by });
  const press = (uploadId: string, by = '高橋', allowLeavers = false) =>
    startImport(ctx, { uploadId, by, allowLeavers });
  const pressed = async (people: number): Promise<string> => {
    const taken = await press(await hand(people));
    return taken.kind === 'gone' ? '' : taken.importId;
  };
  const people = () => ctx.db.read.$count(ctx.db.t.people, eq(ctx.db.t.people.active, true));
  const imports = () => ctx.db.read.$count(ctx.db.t.auditEntries, eq(ctx.db.t.auditEntries.act, 'people.import'));
  const files = () => ctx.db.read.$count(ctx.db.t.rosterUploads);

  it('is imported by whoever works in the background, and what came of it stays to be read', async () => {
    const uploadId = await hand(3);
    await runFrom('web 192.0.2.7', () => press(uploadId));
    expect(await people()).toBe(0);
    await carryOutImports(ctx, true);
    const again = await press(uploadId);
    expect(again).toMatchObject({ kind: 'taken' });
    const counts = { added: 3, changed: 0, returned: 0, left: 0, unchanged: 0 };
    expect(await findImport(ctx.db, again.kind === 'taken' ? again.importId : '')).toMatchObject({
      ...{ state: 'done', name: '名簿.csv', startedBy: '高橋', people: 3, ready: 3, tries: 1 },
      outcome: { kind: 'imported', ...counts },
      finishedAt: ctx.clock.now(),
    });
    const [act] = await ctx.db.read.select().from(ctx.db.t.auditEntries);
    expect(act).toMatchObject({ act: 'people.import', actor: '高橋', origin: 'web 192.0.2.7' });
    expect(await firstBrokenAct(ctx.db)).toBeNull();
  });

  it('tells of everybody who is ready as it goes on', async () => {
    const told: string[] = [];
    const tell = async (all: number, ready: number) => void told.push(`${ready}/${all}`);
    const course = { tell, finish: async () => true };
    await importPeople(ctx, fileOf(450), { dryRun: false, by: '高橋', course });
    await importPeople(ctx, fileOf(451), { dryRun: false, by: '高橋', course });
    expect(told).toEqual(['0/450', '200/450', '400/450', '450/450', '0/451', '451/451']);
  });

  it('is one import when pressed twice at once, by whomever', async () => {
    const [own, others] = [await hand(3), await hand(3, '菅原')];
    const [first, second, third] = await Promise.all([press(own), press(own), press(others, '菅原')]);
    expect(second).toEqual(first);
    // Whoever is first is taken; the other's file stays as it is.
    expect(third).toEqual({ ...first, kind: first?.kind === 'taken' ? 'busy' : 'taken' });
    await Promise.all([carryOutImports(ctx, true), carryOutImports(ctx, true)]);
    expect([await people(), await imports(), await files()]).toEqual([3, 1, 1]);
  });

  it('goes on from the file when whoever was at it is gone, and nobody takes it from one who is not', async () => {
    const id = await pressed(3);
    const { rosterImports } = ctx.db.t;
    await ctx.db.write(async (tx) => {
      await tx.update(rosterImports).set({ aliveAt: ctx.clock.now(), tries: 1, people: 3, ready: 2 });
    });
    await carryOutImports(ctx, false);
    expect(await people()).toBe(0);
    ctx.clock.advanceMs(61_000);
    await carryOutImports(ctx, false);
    expect(await findImport(ctx.db, id)).toMatchObject({ state: 'done', tries: 2, ready: 3 });
    expect(await people()).toBe(3);
  });

  it('is not imported when more would leave by now than was agreed to, and can be looked at again', async () => {
    const uploadId = await hand(20);
    await importPeople(ctx, fileOf(60), { dryRun: false, by: '人事' });
    const first = await press(uploadId);
    await carryOutImports(ctx, true);
    const { importId } = first as { importId: string };
    expect((await findImport(ctx.db, importId))?.outcome).toEqual({ kind: 'many_leave', left: 40, active: 60 });
    expect([await people(), await files()]).toEqual([60, 1]);
    await press(uploadId, '高橋', true);
    await carryOutImports(ctx, true);
    expect([await people(), await files()]).toEqual([20, 0]);
  });

  it('is given up after five tries that went wrong, with the roster as it was', async () => {
    const id = await pressed(3);
    const [upload] = await ctx.db.read.select().from(ctx.db.t.rosterUploads);
    await ctx.db.write((tx) => destroyKey(ctx.db, tx, upload!.keyId, ctx.clock.now()));
    for (let tries = 0; tries < 5; tries++) await expect(carryOutImports(ctx, false)).rejects.toThrow();
    await carryOutImports(ctx, false);
    expect(await findImport(ctx.db, id)).toMatchObject({ state: 'done', outcome: { kind: 'failed' } });
    expect(await people()).toBe(0);
  });

  it('lies sealed, is shown to nobody else, and is thrown away with its key after two hours', async () => {
    const uploadId = await hand(3);
    const [row] = await ctx.db.read.select().from(ctx.db.t.rosterUploads);
    expect(Buffer.from(row!.sealedFile).includes('e1@example.jp')).toBe(false);
    expect(Buffer.from(await bytesOf(ctx, row!))).toEqual(fileOf(3));
    expect(await heldUpload(ctx, uploadId, '菅原')).toBeUndefined();
    ctx.clock.advanceMs(2 * HOUR_MS + 1);
    expect(await heldUpload(ctx, uploadId, '高橋')).toBeUndefined();
    expect(await press(uploadId)).toEqual({ kind: 'gone' });
    await dropUploads(ctx);
    expect(await files()).toBe(0);
    await expect(bytesOf(ctx, row!)).rejects.toThrow('key.destroyed');
  });

  it('is kept while it is being imported, however long that takes; a new file takes the place of an older one', async () => {
    await hand(2);
    const id = await pressed(3);
    expect(await files()).toBe(1);
    await hand(4);
    expect(await files()).toBe(2);
    ctx.clock.advanceMs(3 * HOUR_MS);
    await dropUploads(ctx);
    expect(await files()).toBe(1);
    await carryOutImports(ctx, true);
    expect((await findImport(ctx.db, id))?.outcome).toMatchObject({ kind: 'imported', added: 3 });
    expect(await files()).toBe(0);
  });
});

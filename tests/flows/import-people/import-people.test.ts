import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { markBad } from '#db/stores/people/contact-points.ts';
import { contactsOf, findPersonByNumber, personIdsByDigests } from '#db/stores/people/people.ts';
import { listDepartments, listSites } from '#db/stores/people/places.ts';
import { firstBrokenAct } from '#db/stores/proof/audit.ts';
import { addressKey } from '#lib/base/addresses/mail-address.ts';
import { type ImportOptions, importPeople } from '#lib/flows/import-people/import-people.ts';
import { openTestCtx, type TestCtx } from '../../support/ctx.ts';
import { DIALECTS } from '../../support/databases.ts';

const HEADER = '社員番号,氏名,部署,拠点,言語,メール,メール2,電話';
const TARO = 'E1,山田 太郎,本社/総務部/人事課,東京,ja,taro@example.jp,foo..bar.@docomo.ne.jp,090-1234-5678';
const ANN = 'E2,Ann,本社/営業部,大阪,en,ann@example.jp,,';

describe.each(DIALECTS)('importing the roster into %s', (dialect) => {
  let ctx: TestCtx;
  beforeEach(async () => {
    ctx = await openTestCtx(dialect);
  });
  afterEach(() => ctx.close());

  const load = (lines: readonly string[], options: Partial<ImportOptions> = {}) =>
    importPeople(ctx, Buffer.from([HEADER, ...lines].join('\n')), { dryRun: false, by: '人事', ...options });
  const personOf = async (employeeNumber: string) => (await findPersonByNumber(ctx.db, employeeNumber))!;
  const addressesOf = async (employeeNumber: string) => {
    const { id } = await personOf(employeeNumber);
    return (await contactsOf(ctx.db, ctx.keys, [id])).map(({ kind, address }) => `${kind} ${address}`);
  };

  it('brings people with their departments up to the top, sites and contact points, the carrier address to the letter', async () => {
    expect((await load([TARO, ANN])).kind).toBe('imported');
    const departments = await listDepartments(ctx.db);
    expect(departments.map(({ path }) => path).sort()).toEqual(
      ['本社', '本社/総務部', '本社/総務部/人事課', '本社/営業部'].sort(),
    );
    const parentOf = (path: string) => departments.find((department) => department.path === path)?.parentId;
    expect(parentOf('本社/総務部/人事課')).toBe(departments.find(({ path }) => path === '本社/総務部')?.id);
    expect((await listSites(ctx.db)).map(({ name }) => name).sort()).toEqual(['大阪', '東京']);
    expect(await personOf('E2')).toMatchObject({ name: 'Ann', language: 'en', active: true, no: 2 });
    expect(await addressesOf('E1')).toEqual([
      'mail taro@example.jp',
      'mail foo..bar.@docomo.ne.jp',
      'phone +819012345678',
    ]);
  });

  it('seals every address, and finds a person by the address as mail programs write it', async () => {
    await load([TARO, ANN]);
    const rows = await ctx.db.read.select().from(ctx.db.t.contactPoints);
    expect(rows).toHaveLength(4);
    expect(rows.some((row) => Buffer.from(row.sealedAddress).includes('taro'))).toBe(false);
    const digest = ctx.keys.master.digest(addressKey('"FOO..bar."@docomo.ne.jp'));
    expect(await personIdsByDigests(ctx.db, [digest])).toEqual([[(await personOf('E1')).id]]);
  });

  it('writes nothing on a dry run, and nothing where one line is bad', async () => {
    expect(await load([TARO, ANN], { dryRun: true })).toMatchObject({ kind: 'planned', plan: { added: [{}, {}] } });
    const refused = await load([TARO, 'E3,林,本社,東京,ja,hayashi@,,']);
    expect(refused).toMatchObject({
      kind: 'refused',
      problems: [{ line: 3, column: 'メール' }],
      plan: { added: [{ employeeNumber: 'E1' }] },
    });
    expect(await ctx.db.read.$count(ctx.db.t.people)).toBe(0);
    expect(await ctx.db.read.$count(ctx.db.t.departments)).toBe(0);
  });

  it('deactivates who left, deletes nobody, and takes them back as the same person', async () => {
    await load([TARO, ANN]);
    const before = await personOf('E2');
    expect((await load([TARO])).plan.left).toMatchObject([{ employeeNumber: 'E2' }]);
    expect(await personOf('E2')).toMatchObject({ id: before.id, active: false, leftAt: ctx.clock.now() });
    expect((await load([TARO, ANN])).plan.returned).toMatchObject([{ employeeNumber: 'E2', fields: [] }]);
    expect(await personOf('E2')).toEqual(before);
    expect(await firstBrokenAct(ctx.db)).toBeNull();
  });

  it('changes what changed, and an address that comes back is the contact point that it was', async () => {
    await load([TARO]);
    const points = () => ctx.db.read.select().from(ctx.db.t.contactPoints);
    const ids = (await points()).map(({ id }) => id).sort();
    await load([
      TARO.replace('山田', '佐藤')
        .replace('東京', '名古屋')
        .replace(/taro@.*$/, 'TARO@example.jp,,'),
    ]);
    expect((await personOf('E1')).name).toBe('佐藤 太郎');
    expect(await addressesOf('E1')).toEqual(['mail TARO@example.jp']);
    await load([TARO]);
    expect(await addressesOf('E1')).toHaveLength(3);
    expect((await points()).map(({ id }) => id).sort()).toEqual(ids);
  });

  it('keeps the mark of a bounce while the address stays, and drops it when the address is written anew', async () => {
    await load([TARO]);
    const [taro] = await contactsOf(ctx.db, ctx.keys, [(await personOf('E1')).id]);
    await ctx.db.write((tx) => markBad(ctx.db, tx, taro!.id, ctx.clock.now(), '550'));
    const reason = async () => {
      const [row] = await ctx.db.read
        .select()
        .from(ctx.db.t.contactPoints)
        .where(eq(ctx.db.t.contactPoints.id, taro!.id));
      return row?.badReason;
    };
    const swapped = TARO.replace('taro@example.jp,foo..bar.@docomo.ne.jp', 'foo..bar.@docomo.ne.jp,taro@example.jp');
    await load([swapped]);
    expect(await reason()).toBe('550');
    expect((await addressesOf('E1'))[0]).toBe('mail foo..bar.@docomo.ne.jp');
    await load([TARO.replace('taro@', 'Taro@')]);
    expect(await reason()).toBeNull();
  });

  it('refuses a file that is only a part of the company, unless told that so many have left', async () => {
    const company = Array.from({ length: 60 }, (_, i) => `E${i},社員${i},本社,東京,,e${i}@example.jp,,`);
    await load(company);
    const part = company.slice(0, 48);
    expect(await load(part, { dryRun: true })).toMatchObject({ kind: 'planned' });
    expect(await load(company.slice(0, 40))).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'many_leave', params: { left: 20, active: 60 } }],
    });
    expect(await load(company.slice(0, 40), { allowLeavers: true })).toMatchObject({ kind: 'imported' });
    expect(await ctx.db.read.$count(ctx.db.t.people, eq(ctx.db.t.people.active, true))).toBe(40);
  });

  it('two imports at once come out as one after the other', async () => {
    const results = await Promise.all([load([TARO, ANN]), load([TARO, ANN])]);
    expect(results.map(({ plan }) => plan.added.length).sort()).toEqual([0, 2]);
    expect(await ctx.db.read.$count(ctx.db.t.people)).toBe(2);
  });
});

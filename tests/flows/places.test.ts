import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countPeople } from '#db/stores/people/people-list.ts';
import { listDepartments } from '#db/stores/people/places.ts';
import { findDepartment, findSite } from '#db/stores/places/place-changes.ts';
import { EVERYBODY } from '#lib/domain/round.ts';
import { closePlace } from '#lib/flows/places/close-place.ts';
import { saveDepartment } from '#lib/flows/places/save-department.ts';
import { saveSite } from '#lib/flows/places/save-site.ts';
import { offerPlaces } from '#lib/flows/rounds/offer-places.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import { DIALECTS } from '../support/databases.ts';
import { seedPeople, wordingOf } from '../support/roster.ts';

describe.each(DIALECTS)('departments and sites on %s', (dialect) => {
  let ctx: TestCtx;
  beforeEach(async () => {
    ctx = await openTestCtx(dialect);
    await seedPeople(ctx, [
      { employeeNumber: 'E1', department: '本社/総務部/人事課', site: '東京' },
      { employeeNumber: 'E2', department: '本社/総務部2/庶務課', site: '東京' },
      { employeeNumber: 'E3', department: 'A/x', site: '仙台' },
      { employeeNumber: 'E4', department: 'a/x', site: '仙台' },
    ]);
    for (const path of ['本社', '本社/総務部', '本社/総務部2', 'A', 'a']) await made(path);
  });
  afterEach(() => ctx.close());

  const idOf = async (path: string) => (await findDepartment(ctx.db, ctx.db.read, { path }))?.id ?? null;
  const made = async (path: string) => {
    const steps = path.split('/');
    const id = await idOf(path);
    return save(id, steps.at(-1)!, steps.slice(0, -1).join('/'));
  };
  const save = (id: string | null, name: string, above: string) => saveDepartment(ctx, { id, name, above, by: '高橋' });
  const paths = async () => (await listDepartments(ctx.db)).map(({ path }) => path).sort();
  const peopleOf = async (path: string) => {
    const scope = { kind: 'departments' as const, ids: [(await idOf(path))!] };
    return countPeople(ctx.db, { scope }, 100);
  };

  it('takes along what is below, and nothing that only begins alike', async () => {
    await save(await idOf('本社/総務部'), '管理部', '本社');
    await save(await idOf('A'), 'B', '');
    expect(await paths()).toEqual(
      [
        'B',
        'B/x',
        'a',
        'a/x',
        '本社',
        '本社/管理部',
        '本社/管理部/人事課',
        '本社/総務部2',
        '本社/総務部2/庶務課',
      ].sort(),
    );
  });

  it('lets a manager see what is below the new place, and no longer what went away', async () => {
    expect([await peopleOf('本社'), await peopleOf('A')]).toEqual([2, 1]);
    await save(await idOf('本社/総務部'), '総務部', 'A');
    expect([await peopleOf('本社'), await peopleOf('A')]).toEqual([1, 2]);
  });

  it('makes no circle, no second of the same name and no branch without a trunk', async () => {
    const top = await idOf('本社');
    await expect(save(top, '本社', '本社/総務部')).rejects.toThrow('place.circle');
    await expect(save(top, '本社', '本社')).rejects.toThrow('place.circle');
    await expect(save(await idOf('本社/総務部'), '総務部2', '本社')).rejects.toThrow('place.name_taken');
    await expect(save(null, '新課', '支社')).rejects.toThrow('place.no_parent');
    await expect(save(null, '東/西', '')).rejects.toThrow('place.name_bad');
  });

  it('waits while the audience of a round is being written by the names of its departments', async () => {
    await openRound(ctx, { kind: 'real', wording: wordingOf('地震'), audience: EVERYBODY }, '高橋');
    await expect(save(await idOf('本社'), '本店', '')).rejects.toThrow('round.filling');
  });

  it('is closed when nobody works there, and opened again', async () => {
    const id = (await idOf('本社'))!;
    const close = (close: boolean, which = id) => closePlace(ctx, { kind: 'department', id: which, close, by: '高橋' });
    await expect(close(true)).rejects.toThrow('place.not_empty');
    const { id: empty } = await save(null, '準備室', '');
    await close(true, empty);
    expect((await findDepartment(ctx.db, ctx.db.read, { id: empty }))?.closedAt).not.toBeNull();
    await close(false, empty);
    expect((await findDepartment(ctx.db, ctx.db.read, { id: empty }))?.closedAt).toBeNull();
  });

  it('is no place for another department while it is closed', async () => {
    const { id } = await save(null, '準備室', '本社');
    const { id: below } = await save(null, '一班', '本社/準備室');
    const close = (close: boolean) => closePlace(ctx, { kind: 'department', id, close, by: '高橋' });
    await close(true);
    await expect(save(null, '二班', '本社/準備室')).rejects.toThrow('place.parent_closed');
    await expect(save(await idOf('A'), 'A', '本社/準備室')).rejects.toThrow('place.parent_closed');
    await save(below, '先発班', '本社/準備室');
    await close(false);
    await save(null, '二班', '本社/準備室');
    expect(await paths()).toEqual(expect.arrayContaining(['本社/準備室/先発班', '本社/準備室/二班']));
  });

  it('is offered to a round while it is open, while somebody works there, or above one that is offered', async () => {
    const close = (kind: 'department' | 'site', id: string) => closePlace(ctx, { kind, id, close: true, by: '高橋' });
    const { id: empty } = await save(null, '準備室', '');
    const { id: trunk } = await save(null, '新社屋', '');
    await save(null, '一班', '新社屋');
    const { id: hall } = await saveSite(ctx, { id: null, name: '旧館', areas: '', by: '高橋' });
    for (const id of [empty, trunk]) await close('department', id);
    await close('site', hall);
    const all = await paths();
    const offered = await offerPlaces(ctx);
    expect(offered.departments.map(({ path }) => path).sort()).toEqual(all.filter((path) => path !== '準備室'));
    expect(offered.sites).toEqual(['仙台', '東京'].sort());
    const { people } = ctx.db.t;
    const moved = { departmentId: empty, siteId: hall };
    await ctx.db.write((tx) => tx.update(people).set(moved).where(eq(people.employeeNumber, 'E1')));
    const again = await offerPlaces(ctx);
    expect([again.departments.length, again.sites.length]).toEqual([all.length, 3]);
  });

  it('knows in which areas of the weather agency a site lies', async () => {
    const site = (name: string, areas: string, id: string | null = null) =>
      saveSite(ctx, { id, name, areas, by: '高橋' });
    const { id } = await site('石巻工場', '220、0420200');
    expect((await findSite(ctx.db, ctx.db.read, { id }))?.areaCodes).toEqual(['220', '0420200']);
    await site('石巻第一工場', '220', id);
    expect(await findSite(ctx.db, ctx.db.read, { id })).toMatchObject({ name: '石巻第一工場', areaCodes: ['220'] });
    await expect(site('東京', '')).rejects.toThrow('place.name_taken');
    await expect(site('札幌', '<b>')).rejects.toThrow('place.area_bad');
  });
});

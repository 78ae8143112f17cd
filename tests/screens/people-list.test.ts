import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PeopleQuery, peopleFilterOf } from '#app/(hq)/people/people-query.ts';
import { findPeopleByNumber } from '#db/stores/people/people.ts';
import { countPeople, listPeople } from '#db/stores/people/people-list.ts';
import { listDepartments, listSites } from '#db/stores/people/places.ts';
import { ALL, type Scope } from '#lib/domain/access.ts';
import { EVERYBODY, type RoundKind } from '#lib/domain/round.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import { DIALECTS } from '../support/databases.ts';
import { seedCompany } from './example-company.ts';

describe.each(DIALECTS)('the roster on %s', (dialect) => {
  let ctx: TestCtx;
  beforeAll(async () => {
    ctx = await openTestCtx(dialect);
    await seedCompany(ctx, 45);
  });
  afterAll(() => ctx.close());

  const find = async (q: string, only = '', more: PeopleQuery = {}, scope: Scope = ALL) => {
    const filter = peopleFilterOf(ctx, scope, { q, only, ...more });
    const { people } = await listPeople(ctx.db, filter, { limit: 100 });
    expect(await countPeople(ctx.db, filter, 1000)).toBe(people.length);
    return people.map(({ person }) => person.employeeNumber);
  };

  it.each([
    ['e00004', ['E00004']],
    ['田中隆', ['E00004']],
    ['たなか たかし', ['E00004']],
    ['ﾀﾅｶﾀｶｼ', ['E00004']],
    ['e00004@example.co.jp', ['E00004']],
    ['090-1234-1003', ['E00004']],
    ['田%', []],
  ])('finds %s as people type it', async (typed, numbers) => {
    expect(await find(typed)).toEqual(numbers);
  });

  it('finds those whom no message will reach', async () => {
    expect(await find('', 'none')).toEqual(['E00040']);
    expect(await find('', 'bad')).toEqual([]);
  });

  it('narrows to a department with all below it, by its path or a part of it, and to a site', async () => {
    expect(await find('', '', { dept: '生産本部/石巻製造部' })).toHaveLength(12);
    expect(await find('', '', { dept: '総務' })).toHaveLength(10);
    expect(await find('', '', { dept: '製造%' })).toEqual([]);
    const [first] = await listSites(ctx.db);
    const there = await find('', '', { site: first!.id });
    expect(there.length).toBeGreaterThan(0);
    expect(await find('', '', { site: first!.id, dept: '営業本部/首都圏営業課' })).toEqual(
      first!.name === '東京支社' ? there : [],
    );
  });

  it('shows a manager nobody outside the own departments, whatever is asked for', async () => {
    const own = (await listDepartments(ctx.db)).find(({ path }) => path === '生産本部')!;
    const scope: Scope = { kind: 'departments', ids: [own.id] };
    expect(await find('', '', { dept: '営業本部' }, scope)).toEqual([]);
    expect(await find('', '', {}, scope)).toEqual(await find('', '', { dept: '生産本部' }));
  });

  it('finds those who were asked in drills and never answered one; a real round does not count', async () => {
    await askEverybody(ctx, 'drill', ['E00001', 'E00002'], ['E00002']);
    await askEverybody(ctx, 'real', ['E00001', 'E00002', 'E00003'], ['E00001']);
    expect(await find('', 'silent')).toEqual(['E00001']);
    await askEverybody(ctx, 'drill', ['E00001'], ['E00001']);
    expect(await find('', 'silent')).toEqual([]);
  });

  it('goes on behind the last number of a page', async () => {
    const { people, next } = await listPeople(ctx.db, { scope: ALL }, { limit: 20 });
    expect([people.at(-1)?.person.employeeNumber, next]).toEqual(['E00020', 'E00020']);
    const rest = await listPeople(ctx.db, { scope: ALL }, { limit: 100, after: next! });
    expect([rest.people.length, rest.next]).toEqual([25, null]);
  });
});

let no = 0;

/** A round that was opened and asked these people; some of them answered. */
async function askEverybody({ db, clock }: TestCtx, kind: RoundKind, asked: string[], answered: string[]) {
  const id = `round-${++no}`;
  const wording = { ja: { title: kind, body: '' }, en: { title: kind, body: '' } };
  const people = await findPeopleByNumber(db, asked);
  await db.write(async (tx) => {
    const round = { id, no, kind, wording, audience: EVERYBODY, ladder: [], keyId: 'none', openedAt: clock.now() };
    await tx.insert(db.t.rounds).values({ ...round, state: 'closed' });
    await tx.insert(db.t.standings).values(
      people.map((person) => ({
        ...{ roundId: id, personId: person!.id, departmentId: person!.departmentId, siteId: person!.siteId },
        ...{ bucket: 'handed_over' as const, silence: 'handed_over' as const },
        answeredAt: answered.includes(person!.employeeNumber) ? clock.now() : null,
      })),
    );
  });
}

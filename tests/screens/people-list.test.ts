import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { peopleFilterOf } from '#app/(hq)/people/people-query.ts';
import { countPeople, listPeople } from '#db/stores/people/people-list.ts';
import { ALL } from '#lib/domain/access.ts';
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

  const find = async (q: string, only = '') => {
    const filter = peopleFilterOf(ctx, ALL, { q, only });
    const { people } = await listPeople(ctx.db, filter, { limit: 100 });
    expect(await countPeople(ctx.db, filter)).toBe(people.length);
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

  it('goes on behind the last number of a page', async () => {
    const { people, next } = await listPeople(ctx.db, { scope: ALL }, { limit: 20 });
    expect([people.at(-1)?.person.employeeNumber, next]).toEqual(['E00020', 'E00020']);
    const rest = await listPeople(ctx.db, { scope: ALL }, { limit: 100, after: next! });
    expect([rest.people.length, rest.next]).toEqual([25, null]);
  });
});

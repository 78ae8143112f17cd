import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentSiteStates, siteHistory } from '#db/stores/notices/site-states.ts';
import { listSites } from '#db/stores/people/places.ts';
import { enterSiteState } from '#lib/flows/recovery/enter-site-state.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import { DIALECTS } from '../support/databases.ts';
import { seedPeople } from '../support/roster.ts';

describe.each(DIALECTS)('how a place of work is (%s)', (dialect) => {
  let ctx: TestCtx;
  beforeAll(async () => {
    ctx = await openTestCtx(dialect);
    await seedPeople(ctx, [{ employeeNumber: 'E1' }]);
  });
  afterAll(() => ctx.close());

  it('is what was said last; what was said before is kept', async () => {
    const siteId = (await listSites(ctx.db))[0]!.id;
    const fromAt = ctx.clock.now();
    await enterSiteState(ctx, { siteId, openness: 'closed', damage: '停電', fromAt }, '門間');
    await enterSiteState(ctx, { siteId, openness: 'partly', damage: '2階は\n立入禁止', fromAt }, '門間');
    expect(await currentSiteStates(ctx.db)).toMatchObject([{ siteId, openness: 'partly', damage: '2階は 立入禁止' }]);
    expect((await siteHistory(ctx.db, 10)).map(({ openness }) => openness)).toEqual(['partly', 'closed']);
  });

  it('is refused for a place that nobody knows', async () => {
    const entry = { siteId: 'none', openness: 'open', damage: '', fromAt: ctx.clock.now() } as const;
    await expect(enterSiteState(ctx, entry, '門間')).rejects.toMatchObject({ code: 'round.unknown_site' });
  });
});

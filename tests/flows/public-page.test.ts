import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shortTextsOf } from '#db/stores/notices/notice-short-texts.ts';
import { findPublicCopy, savePublicCopy } from '#db/stores/notices/public-page.ts';
import { EVERYBODY } from '#lib/domain/round.ts';
import { saveShortText } from '#lib/flows/notices/save-short-text.ts';
import { readPublic } from '#lib/flows/public-page/read-public.ts';
import { showCounts } from '#lib/flows/public-page/show-counts.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import { DIALECTS } from '../support/databases.ts';
import { inJapanese, publishedNotice } from '../support/notices.ts';
import { seedPeople, wordingOf } from '../support/roster.ts';

describe.each(DIALECTS)('what the public side is made of (%s)', (dialect) => {
  let ctx: TestCtx;
  beforeAll(async () => {
    ctx = await openTestCtx(dialect);
    await seedPeople(ctx, [{ employeeNumber: 'E00427', name: '高橋 花子' }]);
  });
  afterAll(() => ctx.close());

  it('is open rounds, real ones first, their counts where chosen, and notices by who may read them, newest first', async () => {
    for (const kind of ['real', 'drill'] as const) {
      await openRound(ctx, { kind, wording: wordingOf(kind), audience: EVERYBODY }, '高橋');
      await fillRounds(ctx);
      ctx.clock.advanceMs(60_000);
    }
    const real = (await ctx.db.read.select().from(ctx.db.t.rounds)).find(({ kind }) => kind === 'real')!;
    for (const shown of [false, true]) await showCounts(ctx, real.id, shown, '高橋');
    await publishedNotice(ctx, { wording: inJapanese('一つ目', '本文') });
    ctx.clock.advanceMs(60_000);
    await publishedNotice(ctx, { audience: 'staff', wording: inJapanese('二つ目', '本文') });
    const everybody = await readPublic(ctx, 'everybody');
    expect(everybody.rounds.map(({ kind, counts }) => [kind, counts])).toEqual([
      ['real', { asked: 1, answered: 0 }],
      ['drill', null],
    ]);
    const titles = ({ notices }: typeof everybody) => notices.map(({ content }) => content.wording.ja?.title);
    expect(titles(everybody)).toEqual(['一つ目']);
    expect(titles(await readPublic(ctx, 'staff'))).toEqual(['二つ目', '一つ目']);
    expect(JSON.stringify(everybody)).not.toMatch(/高橋|E00427|二つ目/);
  });

  it('keeps a short text as it was left last, and says what of the roster is in it', async () => {
    const { id } = await publishedNotice(ctx);
    const call = { id, seenRevision: 1, by: '佐藤' };
    await saveShortText(ctx, call, { medium: 'x', language: 'ja', text: '停電です。' });
    const found = await saveShortText(ctx, call, { medium: 'x', language: 'ja', text: '高橋花子が案内します。' });
    expect(found).toEqual([{ kind: 'name', place: 'ja.x', written: '高橋花子' }]);
    expect((await shortTextsOf(ctx.db, id, 1)).map(({ text }) => text)).toEqual(['高橋花子が案内します。']);
  });

  it('remembers how each copy is doing', async () => {
    const save = (set: Parameters<typeof savePublicCopy>[3]) =>
      ctx.db.write((tx) => savePublicCopy(ctx.db, tx, '/srv/site', set));
    await save({ digest: 'a', problem: 'disk full', problemAt: ctx.clock.now() });
    await save({ problem: null, problemAt: null });
    expect(await findPublicCopy(ctx.db, '/srv/site')).toMatchObject({ digest: 'a', problem: null });
  });
});

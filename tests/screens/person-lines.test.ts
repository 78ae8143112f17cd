import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LineFilter } from '#db/stores/board/line-filter.ts';
import { countLineBuckets, listPersonLines } from '#db/stores/board/person-lines.ts';
import { spellingsOf } from '#lib/base/addresses/spellings.ts';
import { ALL } from '#lib/domain/access.ts';
import { EVERYBODY } from '#lib/domain/round.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import { DIALECTS } from '../support/databases.ts';
import { wordingOf } from '../support/roster.ts';
import { pressStatus } from './example-answers.ts';
import { numberOf, seedCompany } from './example-company.ts';

describe.each(DIALECTS)('the list behind a number on %s', (dialect) => {
  let ctx: TestCtx;
  let roundId: string;
  beforeAll(async () => {
    ctx = await openTestCtx(dialect);
    await seedCompany(ctx, 40);
    roundId = await openRound(ctx, { kind: 'real', wording: wordingOf('地震'), audience: EVERYBODY }, '高橋');
    await fillRounds(ctx);
    await pressStatus(ctx, roundId, 'E00030', { status: 'help', comment: '動けない' });
    await pressStatus(ctx, roundId, 'E00002', { status: 'safe' });
    await pressStatus(ctx, roundId, 'E00020', { status: 'serious' });
  });
  afterAll(() => ctx.close());

  const numbers = async (filter: Omit<LineFilter, 'scope'>, limit = 100) =>
    (await listPersonLines(ctx.db, ctx.keys, roundId, { scope: ALL, ...filter }, { limit })).lines.map(
      (line) => line.employeeNumber,
    );

  it('puts those who need help first, and goes through everybody page by page exactly once', async () => {
    const seen: string[] = [];
    let after = null;
    do {
      const page = await listPersonLines(ctx.db, ctx.keys, roundId, { scope: ALL }, { limit: 7, after });
      seen.push(...page.lines.map((line) => line.employeeNumber));
      after = page.next;
    } while (after);
    expect(seen.slice(0, 3)).toEqual(['E00030', 'E00020', 'E00002']);
    expect(seen.toSorted()).toEqual(Array.from({ length: 40 }, (_, i) => numberOf(i)));
  });

  it('has the same order whether it goes rank by rank or sorts what a filter has left', async () => {
    const whole = await numbers({});
    expect(await numbers({ spellings: ['e'] })).toEqual(whole);
    expect(await numbers({ buckets: ['serious', 'safe', 'help'] })).toEqual(whole.slice(0, 3));
  });

  it('is searched by a part of the name, the kana in either writing, or the number, within what is narrowed', async () => {
    const { lines } = await listPersonLines(ctx.db, ctx.keys, roundId, { scope: ALL }, { limit: 1 });
    const { name, kana, employeeNumber } = lines[0]!;
    const found = (typed: string, buckets: LineFilter['buckets'] = []) =>
      numbers({ spellings: spellingsOf(typed), buckets });
    expect(employeeNumber).toBe('E00030');
    for (const typed of [name.replace(/\s/g, ''), kana!, spellingsOf(kana!).at(-1)!, 'e00030', '00030']) {
      expect(await found(typed)).toContain('E00030');
      expect(await found(typed, ['safe'])).not.toContain('E00030');
    }
    expect(await found('e00030')).toEqual(['E00030']);
    expect(await found('100%')).toEqual([]);
  });

  it('shows the words, the road, the proof and every contact point', async () => {
    const { lines } = await listPersonLines(
      ctx.db,
      ctx.keys,
      roundId,
      { scope: ALL, buckets: ['help'] },
      { limit: 10 },
    );
    expect(lines).toMatchObject([
      {
        employeeNumber: 'E00030',
        openHelp: true,
        taken: null,
        answer: { route: 'form', proof: 'token', extras: { comment: '動けない' } },
        contacts: [
          { kind: 'mail', address: 'e00030@example.co.jp' },
          { kind: 'phone', address: '090-1234-1029' },
        ],
      },
    ]);
  });

  it('narrows by bucket, mark, site, and department with all below it', async () => {
    expect(await numbers({ mark: 'urgent' })).toEqual(['E00030', 'E00020']);
    expect(await numbers({ mark: 'open_help' })).toEqual(['E00030']);
    expect(await numbers({ mark: 'conflict' })).toEqual([]);
    expect(await numbers({ departmentPath: '生産本部/石巻製造部' })).toHaveLength(10);
    expect(await numbers({ departmentPath: '生産本部/石巻製造部', buckets: ['safe'] })).toEqual(['E00002']);
    expect(await numbers({ departmentPath: '生産本部/石巻' })).toEqual([]);
  });

  it('counts every bucket of the same people', async () => {
    const counts = await countLineBuckets(ctx.db, roundId, { scope: ALL, buckets: ['safe'] });
    expect(Object.fromEntries(counts)).toEqual({ help: 1, serious: 1, safe: 1, not_asked: 36, no_contact: 1 });
  });
});

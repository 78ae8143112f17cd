import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSurvival } from '#lib/base/secrets/survival-seal.ts';
import { EVERYBODY } from '#lib/domain/round.ts';
import { createTake } from '#lib/flows/reading/take-and-read.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { createSurvivalCopy } from '#lib/flows/survival/write-survival-copy.ts';
import { enteredRaw } from '#lib/routes/entered.ts';
import { openDesk } from '../../cli/desk.ts';
import { openTestCtx, type TestCtx } from '../../support/ctx.ts';
import { temporaryFolder } from '../../support/databases.ts';
import { seedPeople, wordingOf } from '../../support/roster.ts';

const KEY = '雨 机 青い 電車 七 眠る';

describe('the survival copy', () => {
  let ctx: TestCtx;
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(async () => {
    ctx = await openTestCtx();
    folder = temporaryFolder();
    await seedPeople(ctx, [
      { employeeNumber: 'E1', name: '佐藤 <b>', department: '本社/総務部' },
      { employeeNumber: 'E2', name: '鈴木', department: '工場' },
    ]);
    await openRound(ctx, { kind: 'drill', wording: wordingOf('避難<訓練>'), audience: EVERYBODY }, 'test');
    await fillRounds(ctx);
    const raw = enteredRaw({ employeeNumber: 'E1', status: 'help' }, 'E1', ctx.clock.now());
    await (await createTake(ctx)('cli')([raw])).outcomes;
  });
  afterEach(async () => {
    await ctx.close();
    folder.remove();
  });
  const read = (name: string) => readFileSync(join(folder.path, name), 'utf8');

  it('holds the numbers of every open round, says drill or real and since when, and names nobody', async () => {
    await createSurvivalCopy(ctx, folder.path, undefined)();
    expect(readdirSync(folder.path).sort()).toEqual(['board-1.csv', 'index.html']);
    expect(read('index.html')).toContain('訓練 避難&lt;訓練&gt;');
    expect(read('index.html')).toContain('回答 1 / 対象 2人（50%）');
    expect(read('index.html')).not.toMatch(/<script|https?:/);
    expect(read('board-1.csv')).toMatch(/\r\n訓練,[^,]+,本社\/総務部,1,1,/);
    expect(read('index.html') + read('board-1.csv')).not.toMatch(/佐藤|鈴木/);
    const [fact] = await ctx.db.read.select().from(ctx.db.t.healthFacts);
    expect(fact).toMatchObject({ name: 'survival', fact: { rounds: 1, problem: null } });
  });

  it('has the list with names beside it, which opens with the passphrase only, without the ledger', async () => {
    await createSurvivalCopy(ctx, folder.path, KEY)();
    const path = join(folder.path, 'people-1.csv.sealed');
    const sealed = readFileSync(path);
    expect(sealed.includes(Buffer.from('佐藤'))).toBe(false);
    await expect(openSurvival('wrong', sealed)).rejects.toThrow('seal.broken');
    const desk = openDesk({ SURVIVAL_KEY: KEY });
    const { out, code } = await desk.anpi('survival-open', path);
    desk.remove();
    expect(code).toBe(0);
    expect(out).toMatch(/訓練,E1,佐藤 <b>/);
    expect(out).toMatch(/訓練,E2,鈴木/);
  });

  it('a folder that cannot be written is told, and the next turn tries again', async () => {
    await createSurvivalCopy(ctx, '/dev/null/x', undefined)();
    const [fact] = await ctx.db.read.select().from(ctx.db.t.healthFacts);
    expect(fact?.fact.problem).toMatch(/ENOTDIR/);
  });
});

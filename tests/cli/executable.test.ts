import { afterAll, describe, expect, it } from 'vitest';
import { openDesk, ROSTER } from './desk.ts';

describe('the executable', { timeout: 120_000 }, () => {
  const desk = openDesk();
  afterAll(() => desk.remove());

  it('takes a company from its roster to a closed round, one process for each step', async () => {
    desk.write('roster.csv', ROSTER);
    const step = async (...args: string[]) => {
      const { code, out } = await desk.execute(...args);
      expect({ args, code }).toEqual({ args, code: 0 });
      return out;
    };
    expect(await step('people', 'import', 'roster.csv', '--by', '高橋')).toContain('加わる 4人');
    expect(await step('round', 'open', '--title', '地震', '--yes', '--by', '高橋')).toContain(
      '照会 1 を開きました（4人',
    );
    expect(await step('reply', '--employee', 'E1', '--status', 'safe', '--by', 'sato')).toContain('E1 山田 太郎 無事');
    expect(JSON.parse(await step('round', 'show', '1', '--json'))).toMatchObject({
      asked: 4,
      answered: 1,
      routes: { cli: 1 },
    });
    expect(await step('rebuild')).toContain('数え直しと一致しています');
    expect(await step('round', 'close', '1')).toContain('照会 1「地震」を終えました');
    expect(await step('audit', 'verify', '--lang', 'en')).toMatch(/^The audit record is whole from first to last \(/);
  });

  it('refuses on standard error, in one sentence and with the exit code of sysexits', async () => {
    expect(await desk.execute('person', 'E99')).toEqual({
      code: 65,
      out: '',
      err: expect.stringMatching(/^社員番号「E99」は.*\n$/),
    });
    expect(await desk.execute('people', 'import', 'none.csv', '--lang', 'en')).toMatchObject({
      code: 65,
      err: expect.stringMatching(/^The file “none.csv” cannot be opened \(ENOENT\)\./),
    });
    expect(await desk.execute('peopel')).toMatchObject({ code: 64, out: '' });
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk, ROSTER } from './desk.ts';

describe('anpi round', () => {
  const desk = openDesk();
  beforeAll(async () => {
    desk.write('roster.csv', ROSTER);
    await desk.anpi('people', 'import', 'roster.csv');
  });
  afterAll(() => desk.remove());

  const rounds = async () => {
    const { out } = await desk.anpi('round', 'list', '--json');
    return out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  };

  it('without a terminal and without --yes it shows the plan, asks nobody and opens nothing', async () => {
    const { code, out, err } = await desk.anpi('round', 'open', '--title', '地震');
    expect(code).toBe(64);
    expect(out).toMatch(/人数 +4人\n通知 +3通\n連絡先なし +1人 {2}E4 鈴木 次郎\n/);
    expect(err).toContain('送信手段が一つも設定されていない');
    expect(err).toMatch(/--yes を付けてもう一度実行してください。何も送っていません。\n$/);
    expect(await rounds()).toEqual([]);
  });

  it('an audience that the roster does not have is refused by its name', async () => {
    const open = (audience: string) => desk.anpi('round', 'open', '--title', '地震', '--yes', '--audience', audience);
    expect(await open('department=本社/経理部')).toMatchObject({
      code: 65,
      err: expect.stringContaining('部署「本社/経理部」'),
    });
    expect(await open('site=札幌')).toMatchObject({ code: 65, err: expect.stringContaining('拠点「札幌」') });
    expect(await open('本社')).toMatchObject({ code: 64, err: expect.stringContaining('対象者「本社」を読めません') });
    expect(await rounds()).toEqual([]);
  });

  it('opens for the audience that was named, its people and messages written at once', async () => {
    const args = ['--title', '地震 14:26', '--audience', 'department=本社,site=東京', '--yes', '--by', '高橋'];
    const { code, out } = await desk.anpi('round', 'open', ...args);
    expect(code).toBe(0);
    expect(out).toContain('照会 1 を開きました（2人');
    expect(await rounds()).toMatchObject([
      { no: 1, kind: 'real', state: 'open', openedBy: '高橋', asked: 2, answered: 0 },
    ]);
    const { out: shown } = await desk.anpi('round', 'show', '1', '--json');
    expect(JSON.parse(shown)).toMatchObject({ title: '地震 14:26', asked: 2, answered: 0 });
  });

  it('on a terminal a drill opens by its name, a real round by the number of people, and neither by anything else', async () => {
    const onTerminal = (typed: string, ...more: string[]) =>
      desk.typing(typed, true, 'round', 'open', '--title', '地震', ...more);
    for (const typed of ['4\n', 'y\n', '']) {
      expect(await onTerminal(typed, '--drill')).toMatchObject({
        code: 64,
        err: expect.stringContaining('開きませんでした'),
      });
    }
    expect(await onTerminal('訓練\n')).toMatchObject({ code: 64 });
    expect((await rounds()).length).toBe(1);
    expect((await onTerminal('訓練\n', '--drill')).out).toContain('照会 2 を開きました（4人');
    expect((await onTerminal('４\n')).out).toContain('照会 3 を開きました（4人');
    expect(await rounds()).toMatchObject([{ no: 3, kind: 'real' }, { no: 2, kind: 'drill', asked: 4 }, { no: 1 }]);
  });

  it('closes by number, once', async () => {
    expect((await desk.anpi('round', 'close', '1', '--by', '高橋')).out).toMatch(/^照会 1「地震 14:26」を終えました。/);
    expect(await desk.anpi('round', 'close', '1')).toMatchObject({
      code: 65,
      err: expect.stringContaining('もう終わっています'),
    });
    expect(await desk.anpi('round', 'show', '77', '--lang', 'en')).toMatchObject({
      code: 65,
      err: expect.stringMatching(/^There is no such round\./),
    });
  });
});

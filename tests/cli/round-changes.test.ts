import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from './desk.ts';

const ROSTER = `社員番号,氏名,部署,拠点,メール
E1,山田,本社,東京,e1@example.co.jp
E2,鈴木,本社,東京,e2@example.co.jp
W1,大阪,本社,大阪,w1@example.co.jp
`;

describe('a running round on the command line', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = openDesk();
    desk.write('people.csv', ROSTER);
    await desk.anpi('people', 'import', 'people.csv', '--by', '高橋');
    const args = ['--title', '地震', '--audience', 'site=東京', '--yes', '--by', '高橋'];
    expect((await desk.anpi('round', 'open', ...args, '--ladder', '0 mail; remind 30 x 2')).code).toBe(0);
  });
  afterAll(() => desk.remove());

  const round = (...args: string[]) => desk.anpi('round', ...args, '--by', '高橋');

  it('is widened, and the board counts the new people', async () => {
    expect((await round('widen', '1', '--audience', 'site=大阪', '--yes')).code).toBe(0);
    const { out } = await desk.anpi('round', 'show', '1', '--json');
    expect(JSON.parse(out)).toMatchObject({ asked: 3 });
  });

  it('sends nothing to anybody before somebody has confirmed', async () => {
    expect(await round('revise', '1', '--title', '地震 震度6弱')).toMatchObject({ code: 64 });
    const typed = await desk.typing('３\n', true, 'round', 'revise', '1', '--title', '地震 震度6弱');
    expect(typed.out).toContain('文面を改めました');
  });

  it('stops, resumes, ends and opens again, and says what cannot be', async () => {
    expect((await round('stop', '1')).out).toContain('送信を止めました');
    expect(await round('remind', '1', '--yes')).toMatchObject({
      code: 65,
      err: expect.stringContaining('もう止めてあります'),
    });
    expect((await round('resume', '1', '--yes')).code).toBe(0);
    expect(await round('reopen', '1', '--yes')).toMatchObject({ code: 65 });
    expect((await round('close', '1')).code).toBe(0);
    expect((await round('correct', '1', '--title', '誤報でした', '--yes')).code).toBe(0);
    expect((await round('reopen', '1', '--yes')).out).toContain('もう一度開きました');
  });

  it('takes a further step in plain words, and refuses one over a way that nobody set up', async () => {
    expect((await round('add-step', '1', '--yes', '45', 'mail')).code).toBe(0);
    expect(await round('add-step', '1', '--yes', '30', 'sms')).toMatchObject({
      code: 78,
      err: expect.stringContaining('twilio-sms'),
    });
    expect(await round('add-step', '1', '--yes', '30 pigeon')).toMatchObject({ code: 64 });
  });

  it('the duty list is kept by number', async () => {
    expect((await desk.anpi('duty', 'list')).out).toContain('当番がいません');
    expect((await desk.anpi('duty', 'add', 'E1', '--by', '高橋')).out).toContain('加えました');
    expect(JSON.parse((await desk.anpi('duty', 'list', '--json')).out)).toMatchObject({
      kind: 'help',
      employeeNumber: 'E1',
    });
    expect((await desk.anpi('duty', 'remove', 'E1', '--by', '高橋')).out).toContain('外しました');
    expect(await desk.anpi('duty', 'add', 'E9', '--by', '高橋')).toMatchObject({ code: 65 });
    expect((await desk.anpi('audit', 'verify')).code).toBe(0);
  });
});

import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk, ROSTER } from './desk.ts';

describe('anpi reply, and what looks after it', () => {
  const desk = openDesk();
  beforeAll(async () => {
    desk.write('roster.csv', ROSTER);
    await desk.anpi('people', 'import', 'roster.csv');
    await desk.anpi('round', 'open', '--title', '地震', '--yes');
  });
  afterAll(() => desk.remove());

  const board = async () => JSON.parse((await desk.anpi('round', 'show', '1', '--json')).out);
  const spoil = (sql: string) => {
    const ledger = new Database(join(desk.folder, 'data', 'anpi.db'));
    ledger.exec(sql);
    ledger.close();
  };

  it('one answer for somebody else is on the board when the command ends', async () => {
    const help = ['--employee', 'E1', '--status', '救助が必要', '--by', '佐藤', '--comment', '3階\u001b[2J'];
    expect(await desk.anpi('reply', ...help)).toMatchObject({
      code: 0,
      out: '記録しました: E1 山田 太郎 救助が必要\n',
      err: '',
    });
    expect(await board()).toMatchObject({ answered: 1, openHelp: 1, routes: { cli: 1 } });
    expect((await desk.anpi('person', 'E1')).out).toContain('佐藤 / 3階\ufffd[2J');
  });

  it('a later milder word is taken, and it is said that the board stays', async () => {
    const { code, err } = await desk.anpi('reply', '--employee', 'E1', '--status', '1', '--by', '佐藤');
    expect(code).toBe(0);
    expect(err).toContain('照会「地震」での現況は「救助が必要」のままです');
  });

  it('an answer said before the round opened is kept, and it is said that it counts nowhere', async () => {
    const before = await board();
    const early = await desk.anpi(
      'reply',
      '--employee',
      'E3',
      '--status',
      '1',
      '--by',
      '佐藤',
      '--said-at',
      '2026-01-05 9:00',
    );
    expect(early).toMatchObject({ code: 0, err: expect.stringContaining('開いている照会のどれにも数えません') });
    expect((await board()).counts).toEqual(before.counts);
  });

  it('what cannot be recorded is refused, each with its own sentence and exit code', async () => {
    const refused = async (...args: string[]) => {
      const { code, err } = await desk.anpi('reply', ...args);
      return `${code} ${err.slice(0, 12)}`;
    };
    expect(await refused('--employee', 'E9', '--status', '1', '--by', '佐藤')).toBe('65 社員番号「E9」は名簿に');
    expect(await refused('--employee', 'E1', '--status', 'ok?', '--by', '佐藤')).toBe('65 「ok?」は状態として読');
    expect(await refused('--employee', 'E1', '--status', '1')).toBe('64 誰が入力したかがありませ');
    expect(await refused('--employee', 'E1', '--by', '佐藤')).toBe('64 --employee と');
    expect(await refused('--employee', 'E1', '--status', '1', '--by', '佐藤', '--said-at', '昨日')).toBe(
      '64 「昨日」は日時として読め',
    );
  });

  it('a file is entered whole or not at all, and only once', async () => {
    desk.write('bad.csv', '社員番号,状態\nE2,無事\nE99,無事\nE3,無事?\n');
    const bad = await desk.anpi('reply', '--file', 'bad.csv', '--by', '田中');
    expect(bad.code).toBe(65);
    expect(bad.err).toMatch(/^3行目: 社員番号「E99」.*\n4行目「状態」: 「無事\?」.*\nファイルに誤りが2件/);
    expect((await board()).answered).toBe(1);
    desk.write('good.csv', '社員番号,状態,コメント\nE2,軽傷,足\nE3,safe,\n');
    expect((await desk.anpi('reply', '--file', 'good.csv', '--by', '田中')).out).toBe(
      '記録しました: 2件（軽傷 1, 無事 1）\n',
    );
    expect((await desk.anpi('reply', '--file', 'good.csv', '--by', '鈴木')).out).toContain('2件はもう記録済み');
    expect(await board()).toMatchObject({ answered: 3, routes: { cli: 1, csv: 2 } });
  });

  it('the recount finds what was changed behind its back, and puts it right when told to', async () => {
    expect(await desk.anpi('rebuild')).toMatchObject({ code: 0, out: '照会 1: 集計は数え直しと一致しています。\n' });
    spoil("update standings set bucket = 'safe', status = 'safe' where bucket = 'help'");
    const found = await desk.anpi('rebuild', '1');
    expect(found.code).toBe(65);
    expect(found.out).toContain('E1 山田 太郎 bucket: 集計 "safe"、数え直し "help"');
    expect((await desk.anpi('rebuild', '1', '--fix', '--json')).code).toBe(0);
    expect((await desk.anpi('rebuild')).code).toBe(0);
    expect(await board()).toMatchObject({ answered: 3, openHelp: 1, conflicts: 1 });
  });

  it('the audit record holds until somebody changes it', async () => {
    expect(await desk.anpi('audit', 'verify')).toMatchObject({ code: 0, err: '' });
    spoil("update audit_entries set actor = 'nobody' where no = 2");
    const { code, err } = await desk.anpi('audit', 'verify');
    expect(code).toBe(65);
    expect(err).toContain('2番で切れています');
  });
});

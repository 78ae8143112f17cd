import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openDesk, ROSTER } from './desk.ts';

describe('anpi people and anpi person', () => {
  const desk = openDesk();
  afterAll(() => desk.remove());

  it('the first command makes the master key and says how to keep it', async () => {
    desk.write('roster.csv', ROSTER);
    const { code, out, err } = await desk.anpi('people', 'import', 'roster.csv', '--dry-run');
    expect(code).toBe(0);
    expect(err).toContain('マスター鍵を作りました');
    expect(existsSync(join(desk.folder, 'data', 'master.key'))).toBe(true);
    expect(err).toContain('5行目: 「E4」にはメールも電話もありません');
    expect(out).toContain('加わる 4人、変わる 0人、戻る 0人、退職とする 0人、変わらない 0人');
    expect(out).toContain('何も書いていません');
    expect((await desk.anpi('people', 'list')).out).toBe('0人\n');
  });

  it('a file with bad lines names each by number and column, and changes nothing', async () => {
    desk.write('bad.csv', '社員番号,氏名,部署,拠点,メール\nE1,山田,本社,東京,yamada@\n,田中,本社,東京,\n');
    const { code, err } = await desk.anpi('people', 'import', 'bad.csv');
    expect(code).toBe(65);
    expect(err).toMatch(
      /^2行目「メール」: 「yamada@」.*\n3行目「社員番号」: 空です。.*\nファイルに誤りが2件あり、何も取り込んでいません。/,
    );
    expect((await desk.anpi('people', 'list')).out).toBe('0人\n');
  });

  it('an import is told person by person, and what follows it too', async () => {
    expect((await desk.anpi('people', 'import', 'roster.csv', '--by', '高橋')).code).toBe(0);
    desk.write('next.csv', ROSTER.replace('本社/総務部,東京', '本社/経理部,東京').replace(/^E3.*\n/m, ''));
    const { out, code } = await desk.anpi('people', 'import', 'next.csv', '--by', '高橋');
    expect(code).toBe(0);
    expect(out).toContain('E1 山田 太郎  部署: 本社/総務部 → 本社/経理部');
    expect(out).toMatch(/退職とする 1人\n {2}E3 John Smith/);
    expect(out).toContain('変わらない 2人');
    const { out: list } = await desk.anpi('people', 'list', '--left', '--search', 'JOHN', '--json');
    expect(JSON.parse(list)).toMatchObject({ employeeNumber: 'E3', active: false });
  });

  it('one person is shown with contact points, and an unknown one is refused in one sentence', async () => {
    const { out } = await desk.anpi('person', 'e2'.toUpperCase(), '--json');
    expect(JSON.parse(out)).toMatchObject({
      employeeNumber: 'E2',
      department: '本社/総務部/人事課',
      contacts: [{ kind: 'mail', address: 'foo..bar.@docomo.ne.jp', badSince: null }],
      reports: [],
    });
    const refused = await desk.anpi('person', 'E99');
    expect(refused).toMatchObject({ code: 65, out: '' });
    expect(refused.err).toMatch(/^社員番号「E99」は名簿にありません。.*\n$/);
  });

  it('a file that is not there is refused, by its name as it was typed', async () => {
    const { code, err } = await desk.anpi('people', 'import', 'none.csv');
    expect(code).toBe(65);
    expect(err).toMatch(/^ファイル「none.csv」を開けません（ENOENT）。/);
  });
});

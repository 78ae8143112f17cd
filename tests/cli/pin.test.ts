import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk, ROSTER } from './desk.ts';

describe('PINs on the command line', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = openDesk();
    desk.write('people.csv', ROSTER);
    await desk.anpi('people', 'import', 'people.csv', '--by', '人事部');
  });
  afterAll(() => desk.remove());

  it('are told this once, to those who have none', async () => {
    const first = await desk.anpi('pin', 'issue', 'E1', 'E2');
    expect(first.out).toMatch(/^E1 {2}\d{6} {2}山田 太郎\nE2 {2}\d{6} {2}佐藤 花子\n$/);
    expect(first.err).toContain('2人にPINを出しました');
    expect(await desk.anpi('pin', 'issue', 'E1')).toMatchObject({ code: 0, out: '' });
    expect(await desk.anpi('pin', 'issue', 'E9')).toMatchObject({ code: 65, out: '' });
  });

  it('are replaced only where it is said whose', async () => {
    expect((await desk.anpi('pin', 'reset', 'E1')).out).toMatch(/^E1 {2}\d{6} /);
    expect(await desk.anpi('pin', 'reset')).toMatchObject({ code: 64 });
    expect(await desk.anpi('pin', 'reset', 'E1', '--all')).toMatchObject({ code: 64 });
  });

  it('go on cards in a file for its owner only, which no second command overwrites', async () => {
    expect(await desk.anpi('pin', 'issue', '--cards', 'cards.html')).toMatchObject({ code: 0, out: '' });
    const html = readFileSync(join(desk.folder, 'cards.html'), 'utf8');
    expect(html.match(/<p class="pin">\d{6}</g)).toHaveLength(2);
    expect(html.match(/<svg/g)).toHaveLength(2);
    expect(statSync(join(desk.folder, 'cards.html')).mode & 0o777).toBe(0o600);
    expect(await desk.anpi('pin', 'reset', '--all', '--cards', 'cards.html')).toMatchObject({ code: 65 });
    expect(await desk.anpi('pin', 'print', '--cards', 'empty.html')).toMatchObject({ code: 0 });
    expect(readFileSync(join(desk.folder, 'empty.html'), 'utf8').match(/<p class="pin"><\/p>/g)).toHaveLength(4);
  });

  it('come from a file that people filled in', async () => {
    desk.write('pins.csv', '社員番号,PIN\nE1,482913\nE4,739104\n');
    expect(await desk.anpi('pin', 'import', 'pins.csv')).toMatchObject({
      code: 0,
      out: '2人のPINを取り込みました。\n',
    });
    desk.write('bad.csv', '社員番号,PIN\nE1,000000\n');
    expect(await desk.anpi('pin', 'import', 'bad.csv')).toMatchObject({
      code: 65,
      err: expect.stringContaining('当てられます'),
    });
  });
});

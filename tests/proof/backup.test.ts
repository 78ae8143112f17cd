import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from '../cli/desk.ts';

describe('a backup', () => {
  let desk: Desk;
  beforeEach(() => {
    desk = openDesk({ KEEP_REAL_DAYS: '30' });
    desk.write('people.csv', '社員番号,氏名,部署,拠点,メール1\nE1,田中 さくら,本社/総務部,東京,e1@example.co.jp\n');
  });
  afterEach(() => desk.remove());
  const made = (): string => readdirSync(join(desk.folder, 'copies')).find((name) => name.endsWith('.db'))!;

  it('is made while the program runs, and opens with the master key alone', { timeout: 30_000 }, async () => {
    await desk.anpi('people', 'import', join(desk.folder, 'people.csv'), '--by', '佐藤');
    const { code, out } = await desk.anpi('backup', join(desk.folder, 'copies'), '--by', '佐藤');
    expect(out).toContain('鍵の控えは、別の場所に');
    expect(code).toBe(0);
    const path = join(desk.folder, 'copies', made());
    expect((await desk.anpi('backup', 'verify', path)).out).toContain('このバックアップは使えます');
    appendFileSync(path, ' ');
    expect(await desk.anpi('backup', 'verify', path)).toMatchObject({ code: 65 });
  });

  it('is refused beside the key that opens it', async () => {
    const { code, err } = await desk.anpi('backup', join(desk.folder, 'data'), '--by', '佐藤');
    expect(err).toContain('マスター鍵があります');
    expect(code).toBe(78);
  });

  it('goes with the end of the record, which the command line prints and compares', { timeout: 30_000 }, async () => {
    await desk.anpi('people', 'import', join(desk.folder, 'people.csv'), '--by', '佐藤');
    const { out } = await desk.anpi('audit', 'head');
    expect(out).toMatch(/^\d+ [0-9a-f]{64} /);
    desk.write('heads.txt', out);
    const verify = () => desk.anpi('audit', 'verify', '--heads', join(desk.folder, 'heads.txt'));
    expect(await verify()).toMatchObject({ code: 0 });
    desk.write('heads.txt', out.replace(/^\d+ [0-9a-f]/, '9 0'));
    expect(await verify()).toMatchObject({ code: 65, err: expect.stringContaining('控えてあった9番') });
  });
});

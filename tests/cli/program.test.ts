import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { envExample } from '#cli/env-example.ts';
import { describeSettings } from '#lib/wire.ts';
import { root } from '../house/source-files.ts';
import { openDesk } from './desk.ts';

describe('the command line as a whole', () => {
  const desk = openDesk();
  afterAll(() => desk.remove());

  it('lists every command, in the language of the terminal or the one asked for', async () => {
    const { code, out } = await desk.anpi('--help');
    expect(code).toBe(0);
    const names = [
      'people',
      'person',
      'round',
      'reply',
      'account',
      'rebuild',
      'audit',
      'read',
      'read-text',
      'reread',
      'preflight',
      'settings',
    ];
    for (const name of names) expect(out).toMatch(new RegExp(`^  ${name} `, 'm'));
    expect(out).toContain('使い方: anpi');
    expect((await desk.anpi('help', 'round', '--lang', 'en')).out).toMatch(/Usage: anpi round.*open.*close/s);
  });

  it('a command line that cannot be understood is refused in one sentence', async () => {
    expect(await desk.anpi('peopel')).toMatchObject({
      code: 64,
      out: '',
      err: expect.stringMatching(/^「peopel」という命令はありません。.*\n$/),
    });
    expect(await desk.anpi('--lang', 'en', 'round', 'open')).toMatchObject({
      code: 64,
      err: '“--title <text>” is needed. Add it.\n',
    });
    expect(await desk.anpi('--lang', 'fr')).toMatchObject({ code: 64, err: expect.stringContaining('「fr」') });
  });

  it('a half-configured channel is refused by what is missing', async () => {
    const half = openDesk({ SMTP_HOST: 'relay.example', LANG: 'C' });
    const { code, err } = await half.anpi('people', 'list');
    half.remove();
    expect(code).toBe(78);
    expect(err).toMatch(/^Settings \(smtp\) are missing or wrong: MAIL_FROM \(missing\)/);
  });

  it('the preflight fails while nobody could be asked, for cron to see', async () => {
    const { code, out } = await desk.anpi('preflight', '--json');
    expect(code).toBe(78);
    const codes = JSON.parse(out).findings.map((finding: { code: string }) => finding.code);
    expect(codes).toEqual(expect.arrayContaining(['no_channel', 'public_url_local', 'roster_empty']));
  });

  it('the settings are shown with their sentences, and secrets are not', async () => {
    const { out } = await desk.anpi('settings', '--lang', 'en');
    expect(out).toContain('SMTP_HOST');
    expect(out).toMatch(/DATABASE_URL {2}= \*\*\*\*/);
    expect(out).not.toContain(desk.folder.concat('/data/anpi.db'));
  });

  it('.env.example is what the registries say: ./cli/anpi settings --env > .env.example', () => {
    expect(readFileSync(join(root, '.env.example'), 'utf8')).toBe(envExample(describeSettings({})));
  });
});

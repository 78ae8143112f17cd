import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { publicCopies } from '#db/stores/notices/public-page.ts';
import { takeBackNotice } from '#lib/flows/notices/take-back-notice.ts';
import { createCopier } from '#server/public/copy/copier.ts';
import { pushCopy, wordsOf } from '#server/public/copy/push-copy.ts';
import { temporaryFolder } from '../support/databases.ts';
import { inJapanese, publishedNotice } from '../support/notices.ts';
import { type OpenedSite, openSite } from './opened-site.ts';

describe('the static copy of the public page', () => {
  let site: OpenedSite;
  let folder: { path: string; remove(): void };
  beforeEach(async () => {
    site = await openSite();
    folder = temporaryFolder();
    await site.openRound('real', '宮城県沖の地震', '沿岸の人は高い所へ。');
    await publishedNotice(site.ctx, { pinned: true });
    await publishedNotice(site.ctx, {
      audience: 'staff',
      wording: inJapanese('社宅の割り当て', '社員だけが読みます。'),
    });
  });
  afterEach(async () => {
    await site.close();
    folder.remove();
  });

  const pages = () => readdirSync(folder.path).filter((name) => !name.startsWith('.'));
  const read = (name: string) => readFileSync(join(folder.path, name), 'utf8');
  const health = async () => (await site.get('/healthz')).text;
  const state = async () => (await publicCopies(site.ctx.db))[0];

  it('is the page byte for byte, every file of it, and the feeds', async () => {
    await createCopier(site.ctx, folder.path, undefined).turn();
    expect(pages().sort()).toEqual([
      'accounts.en.html',
      'accounts.html',
      'en.html',
      'feed.en.json',
      'feed.en.xml',
      'feed.json',
      'feed.xml',
      'index.html',
      'notice-1.en.html',
      'notice-1.html',
      'notices.en.html',
      'notices.html',
      'recovery.en.html',
      'recovery.html',
    ]);
    for (const name of pages()) expect(read(name)).toBe((await site.get(`/${name}`)).text);
    expect(read('index.html')).toBe((await site.get('/')).text);
    expect(read('en.html')).toBe((await site.get('/en')).text);
  });

  it('leads nowhere but to itself and to whole addresses, and has nothing that is only for staff', async () => {
    await createCopier(site.ctx, folder.path, undefined).turn();
    for (const name of pages()) {
      expect(read(name)).not.toContain('社宅');
      if (!name.endsWith('.html')) continue;
      for (const [, href = ''] of read(name).matchAll(/href="([^"]*)"/g)) {
        if (!/^(?:https?:|tel:|#)/.test(href)) expect(pages()).toContain(href);
      }
    }
  });

  it('follows every change, and leaves alone what others keep in the folder', async () => {
    const copier = createCopier(site.ctx, folder.path, undefined);
    writeFileSync(join(folder.path, 'robots.txt'), 'mine');
    await copier.turn();
    const before = read('index.html');
    const { id, no } = await publishedNotice(site.ctx, {
      topic: 'sites',
      wording: inJapanese('石巻工場は閉鎖', '再開は未定です。'),
    });
    await copier.turn();
    expect(read('index.html')).not.toBe(before);
    expect(read(`notice-${no}.html`)).toContain('再開は未定');
    const taking = { reason: 'wrong', remark: '', hideTitle: true } as const;
    await takeBackNotice(site.ctx, { id, seenRevision: 1, by: '佐藤' }, taking);
    await copier.turn();
    for (const name of pages()) expect(read(name)).not.toMatch(/再開は未定|石巻工場/);
    expect(read('robots.txt')).toBe('mine');
  });

  it('is made again within a minute when somebody has emptied the folder', async () => {
    const copier = createCopier(site.ctx, folder.path, undefined);
    await copier.turn();
    const before = read('index.html');
    rmSync(join(folder.path, 'index.html'));
    site.ctx.clock.advanceMs(60_000);
    await copier.turn();
    expect(read('index.html')).toBe(before);
  });

  it('is pushed by the command of the settings once for each change', async () => {
    const target = temporaryFolder();
    const copier = createCopier(site.ctx, folder.path, `cp -r {dir}/. ${target.path}`);
    await copier.turn();
    expect(readFileSync(join(target.path, 'index.html'), 'utf8')).toBe(read('index.html'));
    const { pushedAt } = (await state())!;
    site.ctx.clock.advanceMs(60_000);
    await copier.turn();
    expect((await state())?.pushedAt).toEqual(pushedAt);
    target.remove();
  });

  it('tells what went wrong, and forgets it when it went right', async () => {
    const target = `${folder.path}/later`;
    const copier = createCopier(site.ctx, folder.path, `ls ${target}`);
    await copier.turn();
    expect((await state())?.problem).toMatch(/^the copy of the public page was not pushed: ls: .*No such file/);
    expect(await health()).toBe('ok\nthe static copy of the public page is in trouble\n');
    writeFileSync(target, '');
    site.ctx.clock.advanceMs(60_000);
    await copier.turn();
    expect(await state()).toMatchObject({ problem: null, problemAt: null });
    expect(await health()).toBe('ok\n');
    const blocked = createCopier(site.ctx, join(target, 'inside'), undefined);
    await blocked.turn();
    const copies = await publicCopies(site.ctx.db);
    expect(copies.find(({ folder: path }) => path.endsWith('inside'))?.problem).toContain('was not written');
  });

  it('waits for no command for ever, and starts no shell', async () => {
    await expect(pushCopy('sleep 30', folder.path, 200)).rejects.toThrow('sleep: not done within 0.2 s');
    await expect(pushCopy('no-such-program', folder.path)).rejects.toThrow('ENOENT');
    expect(wordsOf('rsync -a "{dir} x"/ host:/srv; rm -rf "$HOME"')).toEqual([
      'rsync',
      '-a',
      '{dir} x/',
      'host:/srv;',
      'rm',
      '-rf',
      '$HOME',
    ]);
  });

  it('is pushed by a command that learns nothing of our passwords', async () => {
    vi.stubEnv('SMTP_PASSWORD', 'geheim');
    const file = join(folder.path, 'seen');
    await pushCopy(`cp /proc/self/environ ${file}`, folder.path);
    vi.unstubAllEnvs();
    expect(readFileSync(file, 'utf8')).toContain('PATH=');
    expect(readFileSync(file, 'utf8')).not.toContain('geheim');
  });

  it('is never met half written', async () => {
    const copier = createCopier(site.ctx, folder.path, undefined);
    await copier.turn();
    let reading = true;
    const seen = new Set<string>();
    const reader = (async () => {
      while (reading) {
        for (const name of ['index.html', 'feed.xml', 'feed.json']) seen.add(read(name).trimEnd().slice(-7));
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    for (let i = 0; i < 4; i++) {
      await publishedNotice(site.ctx, { wording: inJapanese(`${i}`, '停電です。'.repeat(300)) });
      await copier.turn();
    }
    reading = false;
    await reader;
    expect([...seen].filter((end) => !/<\/html>$|<\/feed>$|\}\]?\}$/.test(end))).toEqual([]);
  });
});

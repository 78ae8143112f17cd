import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setUpAccount } from '#lib/flows/access/accounts/set-up-account.ts';
import { root } from '../house/source-files.ts';
import { withoutBuild } from '../screens/started-web.ts';
import { openCtxOf } from '../support/ctx.ts';
import { temporaryFolder } from '../support/databases.ts';
import { environmentIn, freePort } from '../support/processes.ts';
import { FROM, PASSWORD, tokenOf } from './front-desk.ts';

describe.skipIf(withoutBuild)(`the first start${withoutBuild ? ` (${withoutBuild})` : ''}`, () => {
  const folder = temporaryFolder();
  let env: Record<string, string>;
  let child: ChildProcess;
  beforeEach(async () => {
    const [port, mailPort] = [await freePort(), await freePort()];
    const own = { PORT: String(port), PUBLIC_URL: `http://localhost:${port}`, MAIL_IN_PORT: String(mailPort) };
    env = environmentIn(folder.path, own);
  });
  afterEach(async () => {
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
    folder.remove();
  });

  /** What a started program has printed when it says that it is ready. */
  async function start(): Promise<string> {
    child = fork(join(root, 'server/main.ts'), [], {
      cwd: root,
      env: { ...process.env, ...env },
      execArgv: [],
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    let told = '';
    child.stdout!.setEncoding('utf8').on('data', (part: string) => {
      told += part;
    });
    await once(child, 'message');
    await expect.poll(() => told).toContain('/board');
    return told;
  }

  it('prints a link with which the first admin is made, in both languages; the next start prints none', async () => {
    const told = await start();
    const [link, ...others] = new Set(told.match(/http:\/\/\S+\/setup\/[\w-]{43}/g));
    expect([others, told]).toEqual([[], expect.stringMatching(/管理者[\s\S]*administrator/)]);
    const page = await fetch(link!, { headers: { 'accept-language': 'ja' } });
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('最初の管理者を作ります')]);
    expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self' 'nonce-[^']+';/);
    const wired = await openCtxOf(env);
    const typed = { login: 'takahashi', name: '高橋 直子', password: PASSWORD, from: FROM };
    await setUpAccount(wired.ctx, { token: tokenOf(link!), ...typed });
    await wired.close();
    child.kill('SIGTERM');
    await once(child, 'exit');
    expect(await start()).not.toContain('/setup/');
  });
});

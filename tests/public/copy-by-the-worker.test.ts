import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Wired } from '#lib/wire.ts';
import { startWork } from '#server/work.ts';
import { openCtxOf } from '../support/ctx.ts';
import { temporaryFolder } from '../support/databases.ts';
import { inJapanese, publishedNotice } from '../support/notices.ts';
import { environmentIn } from '../support/processes.ts';

describe('the worker', () => {
  const folder = temporaryFolder();
  let wired: Wired;
  let work: Awaited<ReturnType<typeof startWork>>;
  beforeAll(async () => {
    const copy = {
      PUBLIC_COPY_DIR: join(folder.path, 'site'),
      PUBLIC_COPY_COMMAND: `cp -r {dir} ${join(folder.path, 'pushed')}`,
    };
    wired = await openCtxOf(environmentIn(folder.path, copy));
    work = await startWork(wired);
  });
  afterAll(async () => {
    await work?.stop();
    await wired?.close();
    folder.remove();
  });

  it('writes and pushes the copy as the settings say, and again when something is published', async () => {
    const read = (...path: string[]) => readFileSync(join(folder.path, ...path), 'utf8');
    await vi.waitFor(() => expect(read('pushed', 'index.html')).toContain('お知らせはありません'), 10_000);
    await publishedNotice(wired.ctx, { wording: inJapanese('本社は停電', '自宅で待機してください。') });
    await vi.waitFor(() => expect(read('site', 'index.html')).toContain('本社は停電'), 10_000);
    expect(read('site', 'notice-1.html')).toContain('自宅で待機');
  });
});

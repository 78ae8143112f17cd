import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countTray } from '#db/stores/inbounds/readings.ts';
import type { Arrival } from '#lib/flows/trial/receive-trial.ts';
import type { Wired } from '#lib/wire.ts';
import { upkeepOf } from '#server/upkeep.ts';
import { openCtxOf } from '../support/ctx.ts';
import { temporaryFolder } from '../support/databases.ts';
import { type MailRoad, openMailRoad } from '../support/mail-road.ts';
import { environmentIn, freePort } from '../support/processes.ts';

describe('a test of a road in', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let wired: Wired;
  let road: MailRoad;
  let env: Record<string, string>;
  beforeEach(async () => {
    const port = String(await freePort());
    // The relay is the road itself, as an MX would bring the mail back.
    const relay = { SMTP_HOST: '127.0.0.1', SMTP_PORT: port, SMTP_TLS: 'none', MAIL_FROM: 'anpi@example.co.jp' };
    folder = temporaryFolder();
    env = environmentIn(folder.path, relay);
    wired = await openCtxOf(env);
    road = await openMailRoad(wired.ctx, { MAIL_IN_PORT: port });
  });
  afterEach(async () => {
    await road.stop();
    await wired.close();
    folder.remove();
  });

  const tried = (route: string, byMail: boolean, waitMs: number): Promise<Arrival> =>
    upkeepOf(wired, env).receiveTrial({ route, byMail, waitMs, language: 'ja', by: '佐藤' });

  it('sends itself a mail and says when it is stored; it is nobody’s answer and waits for nobody', async () => {
    expect(await tried('mail', true, 10_000)).toMatchObject({ kind: 'received' });
    const { auditEntries, reports } = wired.ctx.db.t;
    expect(await wired.ctx.db.read.$count(reports)).toBe(0);
    expect(await countTray(wired.ctx.db)).toBe(0);
    const acts = await wired.ctx.db.read.select({ act: auditEntries.act }).from(auditEntries);
    expect(acts.map(({ act }) => act)).toEqual(['channel.test', 'route.test']);
  });

  it('says that nothing came where nothing comes', async () => {
    expect(await tried('imap', true, 300)).toEqual({ kind: 'nothing' });
    expect(await tried('sms', false, 300)).toEqual({ kind: 'nothing' });
  });

  it('says that the mail was not taken, rather than wait for it', async () => {
    await road.stop();
    expect(await tried('mail', true, 60_000)).toMatchObject({ kind: 'not_sent' });
  });
});

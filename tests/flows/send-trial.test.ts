import { describe, expect, it } from 'vitest';
import { upkeepOf } from '#server/upkeep.ts';
import { openCtxOf } from '../support/ctx.ts';
import { temporaryFolder } from '../support/databases.ts';
import { environmentIn } from '../support/processes.ts';
import { startRelay } from '../support/relay.ts';

describe('a test of a channel', () => {
  it('really sends one mail, stands in the audit without the address, and shows no secret', async () => {
    const folder = temporaryFolder();
    const relay = await startRelay();
    const smtp = { SMTP_HOST: '127.0.0.1', SMTP_PORT: String(relay.port), MAIL_FROM: 'anpi@example.co.jp' };
    const env = environmentIn(folder.path, { ...smtp, SMTP_TLS: 'none', TWILIO_AUTH_TOKEN: '' });
    const wired = await openCtxOf(env);
    const upkeep = upkeepOf(wired, { ...env, SMTP_PASSWORD: 's3cret-of-ours' });
    const trial = { channel: 'smtp', address: 'me@example.co.jp', language: 'ja' as const, by: '佐藤' };
    expect(await upkeep.sendTrial(trial)).toMatchObject([{ sent: { kind: 'accepted' } }]);
    expect(relay.mails.map(({ to }) => to)).toEqual(['me@example.co.jp']);
    const acts = await wired.ctx.db.read.select().from(wired.ctx.db.t.auditEntries);
    expect(acts.map(({ act, subject }) => [act, subject])).toEqual([['channel.test', 'smtp']]);
    expect(JSON.stringify(acts)).not.toContain('me@example.co.jp');
    expect(JSON.stringify(upkeep.parts)).not.toContain('s3cret-of-ours');
    await wired.close();
    await relay.close();
    folder.remove();
  });
});

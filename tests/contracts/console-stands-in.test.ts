import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { wire } from '#lib/wire.ts';
import { temporaryFolder } from '../support/databases.ts';
import { environmentIn } from '../support/processes.ts';

it('without any relay the console shows what every channel would send; a channel that is set up keeps its own way', async () => {
  const folder = temporaryFolder();
  const file = join(folder.path, 'messages.jsonl');
  const settings = { CONSOLE_CHANNEL: 'file', CONSOLE_CHANNEL_FILE: file, LOG_LEVEL: 'silent' };
  const relay = { SMTP_HOST: '127.0.0.1', SMTP_TLS: 'none', MAIL_FROM: 'anpi@example.co.jp' };
  const wired = await wire('test', { ...environmentIn(folder.path, settings), ...relay });
  const open = wired.openChannels();
  const relayOf = (name: string) =>
    open.filter(({ channel }) => channel.name === name).map(({ transport }) => transport.relay);
  expect(relayOf('twilio-sms')).toEqual(['file']);
  expect(relayOf('twilio-voice')).toEqual(['file']);
  expect(relayOf('smtp')).not.toContain('file');
  expect(wired.ctx.channels.has('twilio-sms')).toBe(true);

  const { transport } = open.find(({ channel }) => channel.name === 'twilio-sms')!;
  const who = { messageId: '1.c.0.0', token: 't', step: 0, turn: 0, address: '+819012345678', language: 'ja' } as const;
  expect(await transport.send({ ...who, subject: '', text: '安否確認', html: '' })).toMatchObject({ kind: 'accepted' });
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ address: '+819012345678', text: '安否確認' });
  for (const one of open) await one.transport.close();
  await wired.close();
  folder.remove();
});

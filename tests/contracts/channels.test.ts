import { describe, expect, it } from 'vitest';
import { silentLog } from '#lib/base/log.ts';
import { coreSpec } from '#lib/base/settings/core-settings.ts';
import { readSettings } from '#lib/base/settings.ts';
import type { ChannelCase, Outgoing, Transport } from '#lib/channels/channel.ts';
import { channels } from '#lib/channels/registry.ts';
import { testClock } from '../support/clock.ts';
import { PROVIDERS } from './providers.ts';

const OUTGOING: Outgoing = {
  messageId: '1.c1.0.0',
  token: '04g2w7kdyn5cr2m8aa10',
  step: 0,
  turn: 0,
  address: 'taro@example.co.jp',
  language: 'ja',
  subject: '【安否確認】宮城県沖の地震',
  text: '1 無事\n2 軽傷\n',
  html: '<p>1 無事</p>',
};

const core = readSettings('anpi', coreSpec, { REPLY_DOMAIN: 'reply.example' });
const deps = { core, clock: testClock(), log: silentLog };

describe.each(channels.map((channel) => [channel.name, channel] as const))('the channel %s', async (name, channel) => {
  const { cases } = (await import(`../../lib/channels/${name}/cases.ts`)) as { cases: ChannelCase[] };

  const openFirst = (env: Record<string, string>): Transport =>
    channel.open(readSettings(name, channel.spec, env), deps)[0]!;

  it('has a sentence on each of its settings', () => {
    for (const setting of Object.values(channel.spec)) expect(setting.doc).toMatch(/\.$/);
  });

  it.each(cases.map((example) => [example.says, example] as const))('%s', async (_, example) => {
    const provider = await PROVIDERS[name]!(example.replies);
    const transport = openFirst(provider.env);
    const sent = await transport.send({ ...OUTGOING, ...example.outgoing });
    expect(sent).toMatchObject(example.sent);
    for (const line of example.received ?? []) expect(provider.lines).toContain(line);
    await transport.close();
    await provider.close();
  });

  it('says the same id at every try', async () => {
    const provider = await PROVIDERS[name]!({});
    const transport = openFirst(provider.env);
    const first = await transport.send(OUTGOING);
    const second = await transport.send(OUTGOING);
    expect([first.kind, second.kind]).toEqual(['accepted', 'accepted']);
    const ids = provider.lines.filter(provider.namesMessage);
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
    await transport.close();
    await provider.close();
  });

  it('tells of a provider that is not there instead of throwing', async () => {
    const provider = await PROVIDERS[name]!({});
    await provider.close();
    const transport = openFirst(provider.env);
    expect(await transport.send(OUTGOING)).toMatchObject({ kind: 'failed', blame: 'relay', retry: 'later' });
    await transport.close();
  });
});

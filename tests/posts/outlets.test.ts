import { afterEach, expect, it } from 'vitest';
import { startFakeLine } from '#demo/fake-outlets/fake-line.ts';
import { startFakeWebhook } from '#demo/fake-outlets/fake-webhook.ts';
import { startFakeX } from '#demo/fake-outlets/fake-x.ts';
import { fakeLineSettings, fakeXSettings } from '#demo/fake-outlets/settings.ts';
import type { FakeOutlet, Fault } from '#demo/fake-outlets/start.ts';
import type { OutgoingPost } from '#lib/outlets/outlet.ts';
import { posterOf } from './posting-stage.ts';

let fake: FakeOutlet;
afterEach(() => fake.stop());

const post = (text: string): OutgoingPost => ({
  id: '3f0a8a6e-52c4-4c1d-9d3a-6b6f3f2d9c01',
  text,
  language: 'ja',
  url: 'https://anpi.example/notice-1.html',
  target: null,
});
const soon = Math.floor(Date.now() / 1_000) + 600;

const once = (fault: Fault) => {
  let left = 1;
  return (asked: string): Fault | null => (asked.startsWith('POST') && left-- > 0 ? fault : null);
};

it('X takes a post, and finds a lost one again though it changed links and signs', async () => {
  fake = await startFakeX({ faultOf: once({ kind: 'cut', taken: true }) });
  const x = posterOf('x', fakeXSettings(fake.url));
  const lost = post('本社 & 支社 <連絡>\nhttps://anpi.example/notice-1.html');
  const startedAt = new Date();
  expect(await x.send(lost)).toMatchObject({ kind: 'unknown' });
  expect(await x.lookUp?.(lost, startedAt)).toEqual({ kind: 'accepted', providerId: fake.taken[0]?.id });
  expect(await x.lookUp?.(post('ほかの文'), startedAt)).toBeNull();
});

it.each([
  [
    'rate_limit',
    'later',
    { status: 429, body: '{"title":"Too Many Requests"}', headers: { 'x-rate-limit-reset': String(soon) } },
  ],
  [
    'rate_limit',
    'later',
    {
      status: 429,
      body: '{}',
      headers: {
        'x-user-limit-24hour-remaining': '0',
        'x-user-limit-24hour-reset': String(soon),
        'x-rate-limit-reset': '1',
      },
    },
  ],
  ['expired', 'never', { status: 401, body: '{"title":"Unauthorized"}' }],
  [
    'duplicate',
    'never',
    { status: 403, body: '{"detail":"You are not allowed to create a Tweet with duplicate content."}' },
  ],
  ['forbidden', 'never', { status: 403, body: '{"detail":"Your app is suspended"}' }],
] as const)('X says %s, to be tried %s', async (fault, retry, refusal) => {
  fake = await startFakeX({ faultOf: once({ kind: 'status', ...refusal }) });
  const posted = await posterOf('x', fakeXSettings(fake.url)).send(post('x'));
  expect(posted).toMatchObject({ kind: 'failed', fault, retry });
  if (posted.kind === 'failed' && fault === 'rate_limit') expect(posted.waitMs).toBeGreaterThan(500_000);
});

it('a service that cannot be reached was given nothing', async () => {
  fake = await startFakeX();
  const x = posterOf('x', fakeXSettings(fake.url));
  await fake.stop();
  expect(await x.send(post('x'))).toMatchObject({ kind: 'failed', fault: 'down', retry: 'later' });
  fake = await startFakeX();
});

it('LINE is asked again with the same key and says that it was taken before', async () => {
  fake = await startFakeLine({ faultOf: once({ kind: 'cut', taken: true }) });
  const line = posterOf('line', fakeLineSettings(fake.url));
  expect(await line.send(post('LINEです'))).toMatchObject({ kind: 'unknown' });
  expect(await line.send(post('LINEです'))).toMatchObject({
    kind: 'accepted',
    providerId: `request-of-${post('').id}`,
  });
  expect(fake.taken).toHaveLength(1);
});

it.each(['slack', 'teams'] as const)('%s is handed the text whole, signs and lines kept', async (name) => {
  fake = await startFakeWebhook();
  const env = { SLACK_WEBHOOK_URL: `${fake.url}/hook`, TEAMS_WEBHOOK_URL: `${fake.url}/hook` };
  expect(await posterOf(name, env).send(post('一行目\n二行目'))).toMatchObject({ kind: 'accepted' });
  expect(fake.taken[0]?.text).toBe('一行目\n二行目');
});

it('a channel that was removed is told as gone', async () => {
  fake = await startFakeWebhook({ faultOf: once({ kind: 'status', status: 404, body: 'no_service' }) });
  const slack = posterOf('slack', { SLACK_WEBHOOK_URL: `${fake.url}/hook` });
  expect(await slack.send(post('x'))).toMatchObject({ kind: 'failed', fault: 'gone', retry: 'never' });
});

import { createServer, request as forward, type Server } from 'node:http';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPhoneStage, type PhoneStage, phoneOf } from './phone-stage.ts';

const PUBLIC = 'https://anpi.example';
const SECOND = 'the-secondary-token';

interface Call {
  /** What Twilio signs. */
  url?: string;
  token?: string;
  fields?: Record<string, string>;
  /** What arrives, where it differs. */
  sentFields?: Record<string, string>;
  sentPath?: string;
  signature?: string | null;
  headers?: Record<string, string>;
}

describe('a call of Twilio through a proxy', () => {
  let stage: PhoneStage;
  let proxy: Server;
  let at = '';
  let calls = 0;

  beforeAll(async () => {
    stage = await openPhoneStage({ publicUrl: PUBLIC, env: { TWILIO_SECOND_AUTH_TOKEN: SECOND } });
    const { port } = new URL(stage.server.url);
    // As proxies do: it ends TLS, and passes the call on to a name and port of its own.
    proxy = createServer((incoming, outgoing) => {
      const headers = {
        ...incoming.headers,
        host: `app:${port}`,
        'x-forwarded-proto': 'http',
        'x-forwarded-host': 'app',
      };
      const options = { host: '127.0.0.1', port, path: incoming.url, method: incoming.method, headers };
      incoming.pipe(
        forward(options, (answer) => {
          outgoing.writeHead(answer.statusCode ?? 500);
          answer.pipe(outgoing);
        }),
      );
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const address = proxy.address();
    at = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  });
  afterAll(async () => {
    await new Promise((resolve) => proxy.close(resolve));
    await stage.close();
  });

  const stored = () => stage.ctx.db.read.$count(stage.ctx.db.t.inbounds);
  const own = (Body = '1'): Record<string, string> => ({
    MessageSid: `SM${++calls}`,
    From: phoneOf(1),
    To: stage.twilio.account.number,
    Body,
  });

  async function post({ url = `${PUBLIC}/hooks/sms`, token, fields = own(), ...call }: Call): Promise<number> {
    const expected = getExpectedTwilioSignature(token ?? stage.twilio.account.token, url, fields);
    const signature = call.signature === undefined ? expected : call.signature;
    const signed: Record<string, string> = signature === null ? {} : { 'x-twilio-signature': signature };
    const response = await fetch(`${at}${call.sentPath ?? url.replace(/^[a-z]+:\/\/[^/]+/, '')}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...signed, ...call.headers },
      body: new URLSearchParams(call.sentFields ?? fields),
    });
    await response.arrayBuffer();
    return response.status;
  }

  const VALID: [string, () => Call][] = [
    ['signed with the primary token', () => ({})],
    ['signed with the secondary token', () => ({ token: SECOND })],
    ['with the usual port written out', () => ({ url: 'https://anpi.example:443/hooks/sms' })],
    ['with Japanese, blanks and signs in its text', () => ({ fields: own(' １　無事！ &=%+ 🆘\n') })],
    ['with fields that nobody knew of before', () => ({ fields: { ...own(), Geo: 'x', ZZ: '', 'a-b': '=' } })],
    ['with an empty text', () => ({ fields: own('') })],
    ['that reports on a message of ours', () => ({ url: `${PUBLIC}/hooks/sms?message=1.c1.0.0` })],
    ['with a query that is percent-encoded', () => ({ url: `${PUBLIC}/hooks/sms?message=1%2Ec1%2E0%2E0&x=%E5%AE%89` })],
    ['to the route of calls', () => ({ url: `${PUBLIC}/hooks/voice?stage=ask&say=%E5%AE%89+%E5%90%A6&token=x` })],
    ['whose forwarded host says something else', () => ({ headers: { 'x-forwarded-host': 'evil.example' } })],
  ];
  it.each(VALID)('%s is taken', async (_, call) => {
    expect(await post(call())).toBe(200);
  });

  const FORGED: [string, () => Call][] = [
    ['without a signature', () => ({ signature: null })],
    ['with an empty signature', () => ({ signature: '' })],
    ['with a signature that is no base64', () => ({ signature: '%%%' })],
    ['with a signature of the right length', () => ({ signature: 'AAAAAAAAAAAAAAAAAAAAAAAAAAA=' })],
    ['signed with a token that was replaced', () => ({ token: 'an-old-token' })],
    ['signed with an empty token', () => ({ token: ' ' })],
    ['signed for http', () => ({ url: 'http://anpi.example/hooks/sms' })],
    ['signed for another host', () => ({ url: 'https://evil.example/hooks/sms' })],
    ['signed for the name behind the proxy', () => ({ url: 'http://app:3000/hooks/sms' })],
    ['signed for another port', () => ({ url: 'https://anpi.example:8443/hooks/sms' })],
    ['signed for another path', () => ({ sentPath: '/hooks/sms', url: `${PUBLIC}/hooks/voice` })],
    ['signed for another query', () => ({ sentPath: '/hooks/sms?message=2', url: `${PUBLIC}/hooks/sms?message=1` })],
    ['with a query added on the way', () => ({ sentPath: '/hooks/sms?message=1' })],
    ['whose text was changed on the way', () => ({ fields: own('4'), sentFields: own('1') })],
    [
      'whose text was trimmed on the way',
      () => {
        const fields = own(' 1 ');
        return { fields, sentFields: { ...fields, Body: '1' } };
      },
    ],
    [
      'with a field added on the way',
      () => {
        const fields = own();
        return { fields, sentFields: { ...fields, From2: 'x' } };
      },
    ],
    [
      'with a field taken away',
      () => {
        const { Body: _, ...fields } = own();
        return { fields: { ...fields, Body: '1' }, sentFields: fields };
      },
    ],
  ];
  it.each(FORGED)('%s is refused and not kept', async (_, call) => {
    const before = await stored();
    expect(await post(call())).toBe(401);
    expect(await stored()).toBe(before);
  });

  it('makes nobody safe who was not named by a genuine one', async () => {
    expect(await stage.settled('safe')).toBe(0);
  });
});

import { type FakeOptions, type FakeOutlet, type Reply, startFakeOutlet } from './start.ts';

export const FAKE_LINE_TOKEN = 'line-token';

/** LINE's broadcast with its retry key: the same key again is answered 409 and sends nothing. */
export const startFakeLine = (options: FakeOptions = {}): Promise<FakeOutlet> =>
  startFakeOutlet(options, ({ request, body }, taken): Reply => {
    if (request.headers.authorization !== `Bearer ${FAKE_LINE_TOKEN}`)
      return { status: 401, body: { message: 'Authentication failed' } };
    const key = String(request.headers['x-line-retry-key'] ?? '');
    const headers = { 'x-line-request-id': `request-${taken.length + 1}` };
    if (taken.some(({ id }) => id === key))
      return {
        status: 409,
        body: { message: 'The retry key is already accepted' },
        headers: { ...headers, 'x-line-accepted-request-id': `request-of-${key}` },
      };
    const { messages } = JSON.parse(body) as { messages: { text: string }[] };
    taken.push({ id: key, text: messages.map(({ text }) => text).join('\n'), at: new Date() });
    return { status: 200, body: {}, headers };
  });

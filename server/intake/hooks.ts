import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '#lib/base/log.ts';
import type { CoreSettings } from '#lib/base/settings/core-settings.ts';
import type { Clock } from '#lib/base/time/clock.ts';
import type { Take } from '#lib/flows/reading/take-and-read.ts';
import type { HookCall, OpenWebhook, Verdict } from '#lib/routes/webhook.ts';
import { type FetchText, keepTexts } from './fetch-text.ts';
import { type Room, SENT } from './intake.ts';
import { readBody } from './read-body.ts';

/** SendGrid passes mails of 30 MB on; what it is refused once it drops. */
const LONGEST = 40 * 1024 * 1024;
const WITHIN_MS = 14_000;
/** Large bodies held at the same time; SMS and keys of a call are small, and many come at once. */
const MOST_AT_ONCE = 16;
const SMALL = 64 * 1024;

export interface HookDeps {
  core: Pick<CoreSettings, 'publicUrl'>;
  clock: Clock;
  log: Log;
  take(route: string): Take;
  fetchText: FetchText;
}

interface Answer {
  status: number;
  says: string;
  type?: string;
  headers?: Record<string, string>;
}

/** What providers call, at POST /hooks/NAME: a genuine call is answered 200 only after its messages are committed; a forged one is not kept. */
export function hooksRoom(hooks: readonly OpenWebhook[], deps: HookDeps): Room {
  const byName = new Map(hooks.map((hook) => [hook.name, hook]));
  const texts = keepTexts(deps.fetchText);
  let atOnce = 0;
  let refused = 0;

  return (app) => {
    // Mailgun sends whole mails only to an address that ends so.
    for (const path of ['/hooks/:name', '/hooks/:name/mime'] as const) {
      app.all(path, async (c) => {
        await receive(byName.get(c.req.param('name')), c.env.incoming, c.env.outgoing);
        return SENT;
      });
    }
  };

  async function receive(hook: OpenWebhook | undefined, request: IncomingMessage, response: ServerResponse) {
    if (!hook) return send(response, { status: 404, says: 'no such hook' });
    if (request.method !== 'POST')
      return send(response, { status: 405, says: 'POST only', headers: { allow: 'POST' } });
    const share = Number(request.headers['content-length'] ?? LONGEST) <= SMALL ? 0 : 1;
    if (atOnce + share > MOST_AT_ONCE) return send(response, busy('too many at once'));
    atOnce += share;
    try {
      const answer = await answerCall(hook, request);
      if (answer) send(response, answer);
    } finally {
      atOnce -= share;
    }
  }

  /** Null when nobody is there any more. */
  async function answerCall(hook: OpenWebhook, request: IncomingMessage): Promise<Answer | null> {
    const body = await readBody(request, LONGEST, WITHIN_MS);
    if (body.kind === 'cut') return null;
    if (body.kind === 'too_slow') return { status: 408, says: 'too slow', headers: { connection: 'close' } };
    if (body.kind === 'too_long') return { status: 413, says: 'too long', headers: { connection: 'close' } };
    const call = callOf(`${deps.core.publicUrl}${request.url}`, request, body.bytes, deps.clock.now());
    try {
      const verdict = await judge(hook, call);
      if (verdict.kind === 'genuine') return await accept(hook, call);
      refused += 1;
      const why = verdict.kind === 'forged' ? verdict.why : 'address not read';
      deps.log.warn('call of a provider refused', { hook: hook.name, why, refused });
      return { status: 401, says: 'not signed as agreed' };
    } catch (error) {
      deps.log.error('call of a provider not stored', { hook: hook.name, error: String(error) });
      return busy('not stored, please try again');
    }
  }

  async function judge({ webhook, values }: OpenWebhook, call: HookCall): Promise<Verdict> {
    const verdict = webhook.verify(call, values, texts.known);
    if (verdict.kind !== 'needs') return verdict;
    await texts.fetch(verdict.url);
    return webhook.verify(call, values, texts.known);
  }

  async function accept({ name, webhook }: OpenWebhook, call: HookCall): Promise<Answer> {
    const url = webhook.confirmUrl?.(call);
    if (url) {
      await deps.fetchText(url);
      deps.log.info('subscription of a provider confirmed', { hook: name });
    }
    const raws = webhook.raws(call);
    if (raws.length > 0) await deps.take(name)(raws);
    const answer = webhook.answer?.(call);
    return answer ? { status: 200, says: answer.text, type: answer.type } : { status: 200, says: 'stored' };
  }
}

const busy = (says: string): Answer => ({ status: 503, says, headers: { 'retry-after': '5' } });

function callOf(url: string, request: IncomingMessage, bytes: Uint8Array, receivedAt: Date): HookCall {
  const headers: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return { url, headers, bytes, receivedAt };
}

function send(response: ServerResponse, { status, says, type = 'text/plain', headers = {} }: Answer): void {
  const always = { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' };
  response.writeHead(status, { ...always, ...headers });
  response.end(`${says}\n`);
}

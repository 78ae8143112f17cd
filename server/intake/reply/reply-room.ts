import { type IntakeContext, type Room, SENT } from '../intake.ts';
import { isForm } from '../is-form.ts';
import { type Refusal, refusalPage } from '../look/refusal-page.ts';
import { readBody } from '../read-body.ts';
import { type Page, sendPage } from '../send-page.ts';
import { type Desk, FIRST_VOICE } from './desk.ts';
import { readReplyLink } from './reply-link.ts';
import { showForm } from './show-form.ts';
import { takeForm } from './take-form.ts';

/** A form with every field full, ten questions of the round among them, is below 40 KB. */
const LONGEST = 48 * 1024;
const WITHIN_MS = 10_000;

/** The pages of personal links: /r/TOKEN, also as people and mail programs spell it. */
export const replyRoom =
  (desk: Desk): Room =>
  (app) => {
    for (const path of ['/r/*', '/R/*']) {
      app.get(path, ({ env }) => answer(env, showForm(desk, linkOf(env))));
      app.post(path, ({ env }) => answer(env, takePost(desk, env)));
      app.all(path, ({ env }) => answer(env, refusal(desk, env, 405, 'wrongKind', { allow: 'GET, HEAD, POST' })));
    }
  };

type Exchange = IntakeContext['env'];

/** Null when nobody is there any more. */
async function answer({ incoming, outgoing }: Exchange, page: Page | Promise<Page | null>): Promise<Response> {
  const shown = await page;
  if (shown) sendPage(incoming, outgoing, shown);
  return SENT;
}

const linkOf = ({ incoming }: Exchange) => readReplyLink(incoming.url ?? '/');

async function takePost(desk: Desk, env: Exchange): Promise<Page | null> {
  if (!isForm(env.incoming.headers['content-type'])) return refusal(desk, env, 415, 'wrongKind');
  const body = await readBody(env.incoming, LONGEST, WITHIN_MS);
  if (body.kind === 'whole') return takeForm(desk, linkOf(env), body.bytes);
  if (body.kind === 'too_long') return refusal(desk, env, 413, 'tooLong', { connection: 'close' });
  return body.kind === 'too_slow' ? refusal(desk, env, 408, 'tooSlow', { connection: 'close' }) : null;
}

function refusal(desk: Desk, env: Exchange, status: number, why: Refusal, headers: Page['headers'] = {}): Page {
  return { status, body: refusalPage(desk.words[linkOf(env).voice ?? FIRST_VOICE], why), headers };
}

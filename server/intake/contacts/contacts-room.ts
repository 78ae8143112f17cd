import { networkOf } from '../door/network-of.ts';
import { type IntakeContext, type Room, SENT } from '../intake.ts';
import { isForm } from '../is-form.ts';
import { refusalPage } from '../look/refusal-page.ts';
import { voiceNamed } from '../look/voices.ts';
import { readBody } from '../read-body.ts';
import { FIRST_VOICE } from '../reply/desk.ts';
import { type Page, sendPage } from '../send-page.ts';
import { askLink } from './ask-link.ts';
import type { ContactDesk } from './contact-desk.ts';
import { askPage } from './look/ask-page.ts';
import { pressMailedLink, showMailedLink } from './mailed-link.ts';
import { changeOwn } from './own-contacts-page.ts';

const LONGEST = 4 * 1024;
const WITHIN_MS = 10_000;

type Exchange = IntakeContext['env'];

/** What employees see and change of themselves: /c asks for a link, /c/TOKEN opens it, /c/own changes. */
export const contactsRoom =
  (desk: ContactDesk): Room =>
  (app) => {
    for (const path of ['/c', '/c/*', '/C', '/C/*']) {
      app.all(path, async ({ env }) => {
        const page = await answer(desk, env);
        if (page) sendPage(env.incoming, env.outgoing, page);
        return SENT;
      });
    }
  };

/** Null when nobody is there any more. */
async function answer(desk: ContactDesk, { incoming }: Exchange): Promise<Page | null> {
  const url = new URL(incoming.url ?? '/', 'http://local');
  const asked = voiceNamed(url.searchParams.get('lang'));
  const voice = asked ?? FIRST_VOICE;
  const words = desk.words[voice];
  const rest = url.pathname
    .slice('/c'.length)
    .replace(/^\/|\/$/g, '')
    .toLowerCase();
  if (incoming.method === 'GET' || incoming.method === 'HEAD') {
    if (rest !== '' && rest !== 'own') return showMailedLink(desk, rest, voice);
    const token = url.searchParams.get('t')?.slice(0, 40) ?? '';
    return { status: 200, body: askPage(words, { token, number: '', trouble: null }) };
  }
  if (incoming.method !== 'POST') {
    return { status: 405, body: refusalPage(words, 'wrongKind'), headers: { allow: 'GET, HEAD, POST' } };
  }
  if (!isForm(incoming.headers['content-type'])) return { status: 415, body: refusalPage(words, 'wrongKind') };
  const network = networkOf(incoming);
  const body = await readBody(incoming, LONGEST, WITHIN_MS);
  if (body.kind === 'cut') return null;
  if (body.kind !== 'whole') {
    const [status, why] = body.kind === 'too_long' ? ([413, 'tooLong'] as const) : ([408, 'tooSlow'] as const);
    return { status, body: refusalPage(words, why), headers: { connection: 'close' } };
  }
  const fields = new URLSearchParams(Buffer.from(body.bytes).toString('utf8'));
  if (rest === '') return askLink(desk, voice, fields, network);
  return rest === 'own' ? changeOwn(desk, voice, fields) : pressMailedLink(desk, rest, asked);
}

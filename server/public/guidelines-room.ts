import { LANGUAGES } from '#lib/domain/person.ts';
import type { Ctx } from '#lib/flows/ctx.ts';
import { guidelinesFor } from '#lib/flows/guidelines/guidelines-for.ts';
import { noteRead } from '#lib/flows/guidelines/note-read.ts';
import { holderOf } from '#lib/flows/senders/holder-of.ts';
import { type Room, SENT } from '../intake/intake.ts';
import { isForm } from '../intake/is-form.ts';
import { readBody } from '../intake/read-body.ts';
import { type Page, sendPage } from '../intake/send-page.ts';
import { ASKING_POLICY } from './look/style.ts';
import { publicWords } from './look/words.ts';
import { guidelinesPage } from './pages/guidelines-page.ts';
import { isOurs } from './staff-room.ts';

const LONGEST = 1024;
const WITHIN_MS = 10_000;

/** Guidelines behind a personal link, and the note of who has read which: GET and POST /r/TOKEN/guidelines. Looking notes nothing. */
export const guidelinesRoom =
  (ctx: Ctx, unknown: Page): Room =>
  (app) => {
    app.on(['GET', 'POST'], '/r/:token/guidelines', async ({ req, env: { incoming, outgoing } }) => {
      const holder = await holderOf(ctx, req.param('token').toLowerCase());
      if (!isOurs(holder)) {
        sendPage(incoming, outgoing, unknown);
        return SENT;
      }
      const { id: personId, language: own } = holder.person;
      const language = LANGUAGES.find((spoken) => spoken === req.query('lang')) ?? own;
      let gone = false;
      if (req.method === 'POST') {
        const pressed = isForm(incoming.headers['content-type']) ? await readBody(incoming, LONGEST, WITHIN_MS) : null;
        if (pressed?.kind === 'cut') return SENT;
        const reading = pressed?.kind === 'whole' ? readingIn(pressed.bytes) : null;
        gone = reading === null || (await noteRead(ctx, { ...reading, personId })) === 'gone';
      }
      const page = guidelinesPage(publicWords(language, ctx.core), await guidelinesFor(ctx, personId), gone);
      sendPage(incoming, outgoing, {
        status: gone ? 409 : 200,
        body: [page],
        headers: { 'content-security-policy': ASKING_POLICY },
      });
      return SENT;
    });
  };

function readingIn(bytes: Uint8Array): { no: number; revision: number } | null {
  const form = new URLSearchParams(Buffer.from(bytes).toString('utf8'));
  const [no, revision] = ['no', 'revision'].map((name) => Number(form.get(name)));
  const isCount = (value: number | undefined): value is number => Number.isSafeInteger(value) && Number(value) > 0;
  return isCount(no) && isCount(revision) ? { no, revision } : null;
}

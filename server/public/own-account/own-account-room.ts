import { LANGUAGES } from '#lib/domain/person.ts';
import type { Ctx } from '#lib/flows/ctx.ts';
import { answerCheck, CHECK_ANSWERS, type CheckAnswer } from '#lib/flows/official-accounts/answer-check.ts';
import { checkOf } from '#lib/flows/official-accounts/check-of.ts';
import { type Room, SENT } from '../../intake/intake.ts';
import { isForm } from '../../intake/is-form.ts';
import { readBody } from '../../intake/read-body.ts';
import { type Page, sendPage } from '../../intake/send-page.ts';
import { ASKING_POLICY } from '../look/style.ts';
import { publicWords } from '../look/words.ts';
import { ownAccountPage } from './own-account-page.ts';

const LONGEST = 1024;
const WITHIN_MS = 10_000;

/** Behind the link of the yearly mail: GET and POST /own/KEY. Mail scanners open every link; only a press says anything. */
export const ownAccountRoom =
  (ctx: Ctx, unknown: Page): Room =>
  (app) => {
    app.on(['GET', 'POST'], '/own/:key', async ({ req, env: { incoming, outgoing } }) => {
      const key = req.param('key');
      let noted = false;
      if (req.method === 'POST') {
        const body = isForm(incoming.headers['content-type']) ? await readBody(incoming, LONGEST, WITHIN_MS) : null;
        if (body?.kind === 'cut') return SENT;
        const answer = body?.kind === 'whole' ? answerIn(body.bytes) : undefined;
        noted = answer !== undefined && (await answerCheck(ctx, key, answer)) === 'noted';
      }
      const asked = await checkOf(ctx, key);
      if (!asked) {
        sendPage(incoming, outgoing, unknown);
        return SENT;
      }
      const language = LANGUAGES.find((spoken) => spoken === req.query('lang')) ?? asked.person.language;
      sendPage(incoming, outgoing, {
        status: 200,
        body: [ownAccountPage(publicWords(language, ctx.core), asked, noted)],
        headers: { 'content-security-policy': ASKING_POLICY },
      });
      return SENT;
    });
  };

function answerIn(bytes: Uint8Array): CheckAnswer | undefined {
  const given = new URLSearchParams(Buffer.from(bytes).toString('utf8')).get('answer');
  return CHECK_ANSWERS.find((one) => one === given);
}

import { LANGUAGES, type Language } from '#lib/domain/person.ts';
import type { Ctx } from '#lib/flows/ctx.ts';
import { holderOf, type TokenHolder } from '#lib/flows/senders/holder-of.ts';
import { type Room, SENT } from '../intake/intake.ts';
import { type Page, sendPage } from '../intake/send-page.ts';
import { FRESH_MS, keepLatest } from './keep-latest.ts';
import { POLICY } from './look/style.ts';
import { publicWords } from './look/words.ts';
import { staffPage } from './pages/staff-page.ts';

/** Notices for staff, behind a personal link: GET /r/TOKEN/notices. `unknown` answers every link that is none, as it does at the form. */
export const staffNoticesRoom =
  (ctx: Ctx, unknown: Page, freshMs = FRESH_MS): Room =>
  (app) => {
    const latest = keepLatest(
      ctx,
      'staff',
      (facts) =>
        new Map(
          LANGUAGES.map((language) => [
            language,
            staffPage(publicWords(language, ctx.core), facts, ctx.pushKey !== undefined),
          ]),
        ),
      freshMs,
    );
    app.get('/r/:token/notices', async ({ req, env }) => {
      const holder = await holderOf(ctx, req.param('token').toLowerCase());
      if (!isOurs(holder)) {
        sendPage(env.incoming, env.outgoing, unknown);
        return SENT;
      }
      const language = LANGUAGES.find((spoken) => spoken === req.query('lang')) ?? holder.person.language;
      sendPage(env.incoming, env.outgoing, pageIn(language, await latest()));
      return SENT;
    });
  };

/** Whoever has left the company reads what everybody can. */
const isOurs = (holder: TokenHolder | null): holder is TokenHolder =>
  holder !== null && holder.round.state !== 'draft' && holder.person.active;

function pageIn(language: Language, pages: ReadonlyMap<Language, string> | null): Page {
  const page = pages?.get(language);
  const headers = { 'content-security-policy': POLICY };
  if (page === undefined) return { status: 503, body: [], headers: { ...headers, 'retry-after': '5' } };
  return { status: 200, body: [page], headers };
}

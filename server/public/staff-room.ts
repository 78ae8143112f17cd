import { LANGUAGES, type Language } from '#lib/domain/person.ts';
import type { Ctx } from '#lib/flows/ctx.ts';
import { holderOf, type TokenHolder } from '#lib/flows/senders/holder-of.ts';
import { type Room, SENT } from '../intake/intake.ts';
import { type Page, sendPage } from '../intake/send-page.ts';
import { FRESH_MS, keepLatest } from './keep-latest.ts';
import { POLICY } from './look/style.ts';
import { publicWords } from './look/words.ts';
import { recoveryPage } from './pages/recovery-page.ts';
import { staffPage } from './pages/staff-page.ts';

interface StaffPages {
  notices: string;
  recovery: string;
}

/**
 * What staff read behind a personal link, the same for all of them: GET /r/TOKEN/notices and /r/TOKEN/recovery. `unknown` answers
 * every link that is none, as it does at the form.
 */
export const staffNoticesRoom =
  (ctx: Ctx, unknown: Page, freshMs = FRESH_MS): Room =>
  (app) => {
    const latest = keepLatest(
      ctx,
      'staff',
      (facts) =>
        new Map(
          LANGUAGES.map((language): [Language, StaffPages] => {
            const words = publicWords(language, ctx.core);
            return [
              language,
              {
                notices: staffPage(words, facts, ctx.pushKey !== undefined),
                recovery: recoveryPage(words, facts, 'staff'),
              },
            ];
          }),
        ),
      freshMs,
    );
    for (const name of ['notices', 'recovery'] as const) {
      app.get(`/r/:token/${name}`, async ({ req, env }) => {
        const holder = await holderOf(ctx, req.param('token').toLowerCase());
        if (!isOurs(holder)) {
          sendPage(env.incoming, env.outgoing, unknown);
          return SENT;
        }
        const language = LANGUAGES.find((spoken) => spoken === req.query('lang')) ?? holder.person.language;
        sendPage(env.incoming, env.outgoing, pageOf((await latest())?.get(language)?.[name]));
        return SENT;
      });
    }
  };

/** Whoever has left the company reads what everybody can. */
export const isOurs = (holder: TokenHolder | null): holder is TokenHolder =>
  holder !== null && holder.round.state !== 'draft' && holder.person.active;

function pageOf(page: string | undefined): Page {
  const headers = { 'content-security-policy': POLICY };
  if (page === undefined) return { status: 503, body: [], headers: { ...headers, 'retry-after': '5' } };
  return { status: 200, body: [page], headers };
}

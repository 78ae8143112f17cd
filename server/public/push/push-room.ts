import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Language } from '#lib/domain/person.ts';
import type { Ctx } from '#lib/flows/ctx.ts';
import { allowPush } from '#lib/flows/posts/allow-push.ts';
import { holderOf } from '#lib/flows/senders/holder-of.ts';
import { type Room, SENT } from '../../intake/intake.ts';
import { html } from '../../intake/look/markup.ts';
import { readBody } from '../../intake/read-body.ts';
import { type Page, sendPage } from '../../intake/send-page.ts';
import { documentOf } from '../look/document.ts';
import { POLICY } from '../look/style.ts';
import { publicWords } from '../look/words.ts';

const fileBeside = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const SCRIPT = fileBeside('./allow-script.js');
const WORKER = fileBeside('./push-worker.js');
const digest = createHash('sha256').update(SCRIPT).digest('base64');
const PUSH_POLICY = `${POLICY}; script-src 'sha256-${digest}'; connect-src 'self'; worker-src 'self'`;

const LONGEST = 4 * 1024;
const WITHIN_MS = 10_000;

/** Where an employee allows notifications in a browser, behind the personal link: GET and POST /r/TOKEN/notify. Not there while no key is set. */
export const pushRoom =
  (ctx: Ctx, unknown: Page): Room =>
  (app) => {
    const { pushKey } = ctx;
    if (!pushKey) return;
    app.get('/r/push-worker.js', ({ env: { outgoing } }) => {
      outgoing.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-cache' }).end(WORKER);
      return SENT;
    });
    app.on(['GET', 'POST'], '/r/:token/notify', async ({ req, env }) => {
      const holder = await holderOf(ctx, req.param('token').toLowerCase());
      if (!holder?.person.active || holder.round.state === 'draft') sendPage(env.incoming, env.outgoing, unknown);
      else if (req.method === 'GET') sendPage(env.incoming, env.outgoing, pageIn(ctx, holder.person.language, pushKey));
      else {
        const body = await readBody(env.incoming, LONGEST, WITHIN_MS);
        const taken = body.kind === 'whole' && (await allowPush(ctx, holder.person, jsonIn(body.bytes)));
        env.outgoing.writeHead(taken ? 204 : 400).end();
      }
      return SENT;
    });
  };

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return null;
  }
}

function pageIn({ core }: Ctx, language: Language, pushKey: string): Page {
  const words = publicWords(language, core);
  const { t } = words;
  const script = { markup: `<script>${SCRIPT}</script>` };
  const lines = (['done', 'denied', 'cannot', 'failed'] as const).map(
    (line) => html`<p role="status" data-say="${line}" hidden>${t(`push.${line}`)}</p>`,
  );
  const main = html`<h2>${t('push.title')}</h2><p>${t('push.lead')}</p><p><button type="button" data-key="${pushKey}" hidden>${t('push.allow')}</button></p>${lines}<noscript><p>${t('push.cannot')}</p></noscript><p><a href=".">${t('staffBack')}</a></p>${script}`;
  const heading = t('title', { company: core.companyName });
  const sheet = { title: t('push.title'), heading, drill: false, otherFile: null, feeds: false, changedAt: null };
  return {
    status: 200,
    body: [documentOf(words, sheet, main)],
    headers: { 'content-security-policy': PUSH_POLICY },
  };
}

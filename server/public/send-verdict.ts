import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PublicFacts } from '#lib/domain/notice/public-facts.ts';
import { ASKING_POLICY } from './look/style.ts';
import { type PublicCore, publicWords } from './look/words.ts';
import { realPage } from './pages/accounts-page.ts';

/** Says of what somebody pasted whether it is ours: `/real?q=...&lang=en`. Nothing of it is kept. */
export function sendVerdict(
  request: IncomingMessage,
  response: ServerResponse,
  core: PublicCore,
  facts: PublicFacts,
): void {
  const { searchParams } = new URL(request.url ?? '/', 'http://anpi');
  const language = searchParams.get('lang') === 'en' ? 'en' : 'ja';
  const page = realPage(publicWords(language, core), facts, (searchParams.get('q') ?? '').slice(0, 300));
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': ASKING_POLICY,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  });
  response.end(request.method === 'HEAD' ? undefined : page);
}

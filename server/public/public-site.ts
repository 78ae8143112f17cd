import type { IncomingMessage, ServerResponse } from 'node:http';
import { indexFile } from './file-names.ts';
import { FRESH_MS, keepLatest, type PublicCtx } from './keep-latest.ts';
import { renderSite } from './render-site.ts';
import { sendFile, sendRefusal } from './send-file.ts';
import { sendVerdict } from './send-verdict.ts';

export interface PublicSite {
  /** True when a request is for a page that anybody can read. */
  owns(request: IncomingMessage): boolean;
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

const FILE =
  /^(?:index|en|accounts(?:\.en)?|recovery(?:\.en)?|notices(?:\.en)?|notice-\d{1,9}(?:\.en)?)\.html$|^feed(?:\.en)?\.(?:xml|json)$/;

/** The pages that anybody can read, answered without Next and without asking who is there. */
export function createPublicSite(ctx: PublicCtx, freshMs = FRESH_MS): PublicSite {
  const latest = keepLatest(ctx, 'everybody', (facts) => ({ facts, site: renderSite(ctx.core, facts) }), freshMs);
  return {
    owns: ({ url }) => isQuestion(url) || fileOf(url) !== null,
    answer: async (request, response) => {
      if (request.method !== 'GET' && request.method !== 'HEAD') return sendRefusal(response, 405);
      const made = await latest();
      if (made && isQuestion(request.url)) return sendVerdict(request, response, ctx.core, made.facts);
      const name = fileOf(request.url) ?? '';
      const file = made?.site.get(name);
      if (file) sendFile(request, response, name, file);
      else sendRefusal(response, made ? 404 : 503);
    },
  };
}

/** Is this account real? */
const isQuestion = (url = '/'): boolean => /^\/real(?:\?|$)/.test(url);

/** `/` and `/en` are the first page of each language; everything else is named as it is in the copy. */
function fileOf(url = '/'): string | null {
  const path = url.split(/[?#]/)[0] ?? '/';
  if (path === '/') return indexFile('ja');
  if (path === '/en') return indexFile('en');
  const name = path.slice(1);
  return FILE.test(name) ? name : null;
}

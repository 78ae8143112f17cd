import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Ctx } from '#lib/flows/ctx.ts';
import { readPublic } from '#lib/flows/notices/read-public.ts';
import { indexFile } from './file-names.ts';
import { renderSite, type Site } from './render-site.ts';
import { sendFile, sendRefusal } from './send-file.ts';

export interface PublicSite {
  /** True when a request is for a page that anybody can read. */
  owns(request: IncomingMessage): boolean;
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/** How old what is shown may be, in ms. */
const FRESH_MS = 1_000;
const FILE = /^(?:index|en|notices(?:\.en)?|notice-\d{1,9}(?:\.en)?)\.html$|^feed(?:\.en)?\.(?:xml|json)$/;

/** The pages that anybody can read, answered without Next and without asking who is there; the last ones that could be made while the database refuses. */
export function createPublicSite(ctx: Pick<Ctx, 'db' | 'clock' | 'core' | 'log'>, freshMs = FRESH_MS): PublicSite {
  const latest = keepLatest(ctx, freshMs);
  return {
    owns: ({ url }) => fileOf(url) !== null,
    answer: async (request, response) => {
      const name = fileOf(request.url) ?? '';
      if (request.method !== 'GET' && request.method !== 'HEAD') return sendRefusal(response, 405);
      const site = await latest();
      const file = site?.get(name);
      if (file) sendFile(request, response, name, file);
      else sendRefusal(response, site ? 404 : 503);
    },
  };
}

/** `/` and `/en` are the first page of each language; everything else is named as it is in the copy. */
function fileOf(url = '/'): string | null {
  const path = url.split(/[?#]/)[0] ?? '/';
  if (path === '/') return indexFile('ja');
  if (path === '/en') return indexFile('en');
  const name = path.slice(1);
  return FILE.test(name) ? name : null;
}

/** Asks the database at most once a second, for all who come at once, and renders anew only what has changed. */
function keepLatest(ctx: Pick<Ctx, 'db' | 'clock' | 'core' | 'log'>, freshMs: number): () => Promise<Site | null> {
  let site: Site | null = null;
  let madeOf = '';
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> | null = null;

  const look = async (): Promise<void> => {
    try {
      const facts = await readPublic(ctx, 'everybody');
      const signature = JSON.stringify(facts);
      if (signature !== madeOf) site = renderSite(ctx.core, facts);
      madeOf = signature;
    } catch (error) {
      ctx.log.error('public page without the database', { error: String(error) });
    }
    lookedAt = performance.now();
    looking = null;
  };

  return async () => {
    if (performance.now() - lookedAt > freshMs) {
      looking ??= look();
      await looking;
    }
    return site;
  };
}

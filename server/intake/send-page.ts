import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { POLICY } from './look/policy.ts';
import { gzipOf, type Piece, plainOf } from './press.ts';

export interface Page {
  status: number;
  body: readonly Piece[];
  headers?: OutgoingHttpHeaders;
}

const HEADERS: OutgoingHttpHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': POLICY,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex',
  vary: 'accept-encoding',
};
const ZIPPED: OutgoingHttpHeaders = { ...HEADERS, 'content-encoding': 'gzip' };

/** Answers with a page: small on the wire, kept by nobody. */
export function sendPage(request: IncomingMessage, response: ServerResponse, page: Page): void {
  const zipped = readsGzip(request.headers['accept-encoding']);
  const bytes = zipped ? gzipOf(page.body) : plainOf(page.body);
  response.writeHead(page.status, {
    ...(zipped ? ZIPPED : HEADERS),
    'content-length': bytes.length,
    ...page.headers,
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

const readsGzip = (accepted: string | string[] | undefined): boolean =>
  accepted !== undefined && /\bgzip\b(?!\s*;\s*q=0(?:\.0+)?\s*(?:,|$))/i.test(String(accepted));

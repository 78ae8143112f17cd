import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { ASKING_POLICY, POLICY } from './look/style.ts';

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  xml: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
};

/** Any cache may keep a page: a little while as it is, and for a day while we cannot be reached (RFC 5861). */
const HEADERS: OutgoingHttpHeaders = {
  'cache-control': 'public, max-age=15, stale-while-revalidate=60, stale-if-error=86400',
  'content-security-policy': POLICY,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  vary: 'accept-encoding',
};

interface Packed {
  digest: string;
  zipped: Buffer;
}

const packed = new WeakMap<Buffer, Packed>();

/** The file, or 304 when the asker has it already (RFC 9110, sections 8.8.3 and 13.1.2); compressed once for everybody. */
export function sendFile(request: IncomingMessage, response: ServerResponse, name: string, file: Buffer): void {
  const { digest, zipped } = packedOf(file);
  const zips = readsGzip(request.headers['accept-encoding']);
  const etag = `"${digest}${zips ? '-gzip' : ''}"`;
  const policy = name.startsWith('accounts') ? { 'content-security-policy': ASKING_POLICY } : {};
  const headers = { ...HEADERS, ...policy, etag };
  if (hasIt(request.headers['if-none-match'], etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const body = zips ? zipped : file;
  response.writeHead(200, {
    ...headers,
    'content-type': TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
    ...(zips ? { 'content-encoding': 'gzip' } : {}),
    'content-length': body.length,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

export function sendRefusal(response: ServerResponse, status: 404 | 405 | 503): void {
  const headers: OutgoingHttpHeaders = {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    ...(status === 405 ? { allow: 'GET, HEAD' } : {}),
    ...(status === 503 ? { 'retry-after': '5' } : {}),
  };
  response.writeHead(status, headers).end(`${REFUSALS[status]}\n`);
}

const REFUSALS = { 404: 'Not here.', 405: 'Only to be read.', 503: 'Please try again.' };

function packedOf(file: Buffer): Packed {
  const known = packed.get(file);
  if (known) return known;
  const digest = createHash('sha256').update(file).digest('base64url').slice(0, 22);
  const made = { digest, zipped: gzipSync(file, { level: 9 }) };
  packed.set(file, made);
  return made;
}

const readsGzip = (accepted: string | string[] | undefined): boolean =>
  /\bgzip\b(?!\s*;\s*q=0(?:\.0+)?\s*(?:,|$))/i.test(String(accepted ?? ''));

/** A cache may have weakened the tag. */
const hasIt = (asked = '', etag: string): boolean =>
  asked
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
    .some((one) => one === etag || one === '*');

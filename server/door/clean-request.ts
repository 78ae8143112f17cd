import type { IncomingMessage } from 'node:http';
import { FROM_HEADER } from '#lib/base/addresses/from-header.ts';

/** Headers with which Next talks to itself, and which a client has used to walk past checks (CVE-2025-29927). */
const INTERNAL =
  /^x-(?:middleware|nextjs|next|invoke|matched|now|vercel|anpi|nonce|rewrite|original|prerender|http-method)|^x-(?:url|override)|^content-security-policy|^next-resume/;
/** Kept: a flight request of the router. They change how a page is encoded, not who may see it. */
const FORWARDED = ['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'x-forwarded-server', 'forwarded'];

const LOCAL = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Drops what only we may say, and notes where the request came from. */
export function cleanRequest(request: IncomingMessage, publicUrl: string): void {
  const { headers } = request;
  const from = addressOf(request);
  for (const name of Object.keys(headers)) {
    if (INTERNAL.test(name) || FORWARDED.includes(name)) delete headers[name];
  }
  headers[FROM_HEADER] = from;
  // Next compares the Origin with this; a proxy in front may have given the request another Host.
  if (headers.origin === new URL(publicUrl).origin) headers['x-forwarded-host'] = new URL(publicUrl).host;
}

/** The address of the client: a proxy on this machine is believed, nobody else. */
export function addressOf({ headers, socket }: IncomingMessage): string {
  const remote = socket.remoteAddress ?? '';
  const told = headers['x-forwarded-for'];
  const last = (Array.isArray(told) ? told.join(',') : told)?.split(',').at(-1)?.trim();
  const address = LOCAL.has(remote) && last ? last : remote;
  return address.replace(/^::ffff:/, '').slice(0, 45);
}

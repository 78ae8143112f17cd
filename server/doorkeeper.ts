import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ACTOR_HEADER } from '#lib/base/actor-header.ts';
import type { CoreSettings } from '#lib/base/core-settings.ts';

const LOCAL = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const LOCAL_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Lets a request for headquarters' screens pass and notes who acts, or answers it with a refusal. */
export function admit(core: CoreSettings, request: IncomingMessage, response: ServerResponse): boolean {
  delete request.headers[ACTOR_HEADER];
  const actor = core.hqPassword ? signedIn(core.hqPassword, request) : atThisMachine(core, request) ? 'local' : null;
  if (actor === null) {
    const challenge = core.hqPassword ? { 'www-authenticate': 'Basic realm="Anpi", charset="UTF-8"' } : {};
    response.writeHead(core.hqPassword ? 401 : 403, challenge).end('Not for you.\n');
    return false;
  }
  if (isWrite(request) && !isOwnOrigin(request)) {
    response.writeHead(403).end('This did not come from our own page.\n');
    return false;
  }
  request.headers[ACTOR_HEADER] = encodeURIComponent(actor);
  return true;
}

/** HTTP Basic (RFC 7617): any name, which stands in the audit, and the one password. */
function signedIn(password: string, request: IncomingMessage): string | null {
  const [scheme, credentials] = (request.headers.authorization ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'basic' || !credentials) return null;
  const text = Buffer.from(credentials, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  const name = text.slice(0, colon).trim();
  return colon > 0 && name !== '' && same(text.slice(colon + 1), password) ? name.slice(0, 100) : null;
}

const sha = (text: string): Buffer => createHash('sha256').update(text).digest();
const same = (a: string, b: string): boolean => timingSafeEqual(sha(a), sha(b));

/** Without a password only this machine may look, and only under a name of its own, so that no foreign page reaches it by DNS. */
function atThisMachine(core: CoreSettings, request: IncomingMessage): boolean {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  const known = LOCAL_HOSTS.has(host) || host === new URL(core.publicUrl).hostname;
  return LOCAL.has(request.socket.remoteAddress ?? '') && known && request.headers['x-forwarded-for'] === undefined;
}

const isWrite = (request: IncomingMessage): boolean => !['GET', 'HEAD', 'OPTIONS'].includes(request.method ?? '');

function isOwnOrigin(request: IncomingMessage): boolean {
  try {
    return new URL(request.headers.origin ?? '').host === request.headers.host;
  } catch {
    return false;
  }
}

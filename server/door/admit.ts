import type { IncomingMessage, ServerResponse } from 'node:http';
import { cookieIn, sessionCookieName } from '#lib/base/secrets/session-cookie.ts';
import type { CoreSettings } from '#lib/base/settings/core-settings.ts';
import type { Door } from '#lib/flows/access/door.ts';
import type { Session } from '#lib/flows/access/session.ts';
import { cleanRequest } from './clean-request.ts';
import { HALF_WAY, isAmbiguous, isOpen } from './open-paths.ts';
import { isFromOwnPage, isWrite } from './own-origin.ts';

export type Admission = { kind: 'in'; session: Session } | { kind: 'open' } | { kind: 'answered' };

const ANSWERED: Admission = { kind: 'answered' };

/** Decides before Next sees it whether a request may go on; what may not has been answered. Pages and actions ask again by themselves. */
export async function admit(
  { door, core }: { door: Pick<Door, 'whoIs'>; core: CoreSettings },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Admission> {
  cleanRequest(request, core.publicUrl);
  const path = (request.url ?? '/').split('?')[0]!;
  if (isAmbiguous(path)) return refuse(response, 404, 'There is nothing here.');
  if (isWrite(request) && !isFromOwnPage(request, core.publicUrl)) {
    return refuse(response, 403, 'This did not come from our own page.');
  }
  if (isOpen(path)) return { kind: 'open' };
  const session = await door.whoIs(cookieIn(request.headers.cookie, sessionCookieName(core.publicUrl)));
  if (!session) return turnAway(request, response, `/sign-in?${new URLSearchParams({ back: request.url ?? '/' })}`);
  const { stage } = session;
  if (stage !== 'full' && path !== HALF_WAY[stage]) return turnAway(request, response, HALF_WAY[stage]);
  return { kind: 'in', session };
}

/** A person is shown the way in; a program is told that it may not. */
function turnAway(request: IncomingMessage, response: ServerResponse, to: string): Admission {
  const isPerson = request.method === 'GET' && /text\/html/.test(request.headers.accept ?? '');
  if (!isPerson || request.headers.rsc !== undefined) return refuse(response, 401, 'Sign in first.');
  response.writeHead(303, { location: to, 'cache-control': 'no-store' }).end();
  return ANSWERED;
}

function refuse(response: ServerResponse, status: number, says: string): Admission {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  response.end(`${says}\n`);
  return ANSWERED;
}

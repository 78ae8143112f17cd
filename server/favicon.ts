import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** What browsers ask for by themselves where a page names no sign, as those of a refusal do; without it they complain. */
export function createFavicon() {
  const icon = readFileSync(new URL('../app/icon.svg', import.meta.url));
  return {
    owns: ({ url, method }: IncomingMessage): boolean =>
      (method === 'GET' || method === 'HEAD') && (url ?? '').split('?')[0] === '/favicon.ico',
    answer: (request: IncomingMessage, response: ServerResponse): void => {
      response.writeHead(200, {
        'content-type': 'image/svg+xml',
        'cache-control': 'public, max-age=86400',
        'content-length': icon.length,
        'x-content-type-options': 'nosniff',
      });
      response.end(request.method === 'HEAD' ? undefined : icon);
    },
  };
}

import type { IncomingMessage } from 'node:http';

export type Body =
  | { kind: 'whole'; bytes: Uint8Array }
  | { kind: 'too_long' }
  | { kind: 'too_slow' }
  /** The connection ended first; nobody is there to be told. */
  | { kind: 'cut' };

/** So much more than allowed is swallowed before the refusal: a browser shows it only after it has sent everything. */
const SWALLOWED = 1024 * 1024;

/** The body of a request, at most `most` bytes and `withinMs`. */
export function readBody(request: IncomingMessage, most: number, withinMs: number): Promise<Body> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const done = (body: Body): void => {
      clearTimeout(timer);
      request.removeAllListeners('data').resume();
      resolve(body);
    };
    const timer = setTimeout(() => done({ kind: 'too_slow' }), withinMs);
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= most) chunks.push(chunk);
      else if (size > SWALLOWED) done({ kind: 'too_long' });
    });
    request.once('end', () =>
      done(size > most ? { kind: 'too_long' } : { kind: 'whole', bytes: Buffer.concat(chunks) }),
    );
    request.once('error', () => done({ kind: 'cut' }));
    request.once('close', () => done({ kind: 'cut' }));
  });
}

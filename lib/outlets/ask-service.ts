import type { Posted } from './outlet.ts';

const SILENCE_MS = 20_000;

export type Answer =
  | { kind: 'answered'; status: number; headers: Headers; body: string }
  /** Nothing left this machine. */
  | { kind: 'unsent'; detail: string }
  /** It may have been carried out. */
  | { kind: 'lost'; detail: string };

/** The connection was not made, so nothing was asked. */
const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** One request; never throws, and tells what was never sent from what may have arrived. */
export async function askService(url: string, init: RequestInit): Promise<Answer> {
  try {
    const response = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(SILENCE_MS) });
    return { kind: 'answered', status: response.status, headers: response.headers, body: await response.text() };
  } catch (error) {
    const cause = (error as { cause?: { code?: string; message?: string } }).cause;
    const detail = cause?.message || cause?.code || String(error);
    return { kind: NEVER_SENT.has(cause?.code ?? '') ? 'unsent' : 'lost', detail };
  }
}

/** What an answer that is no success comes to, where the service has no words of its own for it. */
export function refusalOf(answer: Answer): Posted {
  if (answer.kind === 'unsent') return { kind: 'failed', retry: 'later', fault: 'down', detail: answer.detail };
  if (answer.kind === 'lost') return { kind: 'unknown', detail: answer.detail };
  const { status, headers } = answer;
  const detail = `${status} ${answer.body.slice(0, 300)}`;
  if (status === 429) {
    const seconds = Number(headers.get('retry-after') ?? Number.NaN);
    const waitMs = Number.isFinite(seconds) ? { waitMs: seconds * 1_000 } : {};
    return { kind: 'failed', retry: 'later', fault: 'rate_limit', detail, ...waitMs };
  }
  // An error of the service's own may come after it has taken the text.
  if (status >= 500) return { kind: 'unknown', detail };
  if (status === 401) return { kind: 'failed', retry: 'never', fault: 'expired', detail };
  if (status === 403) return { kind: 'failed', retry: 'never', fault: 'forbidden', detail };
  if (status === 404 || status === 410) return { kind: 'failed', retry: 'never', fault: 'gone', detail };
  return { kind: 'failed', retry: 'never', fault: 'refused', detail };
}

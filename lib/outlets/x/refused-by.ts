import { refusalOf } from '../ask-service.ts';
import type { Posted } from '../outlet.ts';
import { XFailure } from './client.ts';

/** What a refusal by X comes to (docs.x.com: response codes and errors, rate limits). */
export function refusedBy(error: unknown, now: Date): Posted {
  if (!(error instanceof XFailure)) return { kind: 'unknown', detail: String(error) };
  const { answer } = error;
  if (answer.kind !== 'answered') return refusalOf(answer);
  const { status, headers, body } = answer;
  const detail = `${status} ${wordsOf(body)}`;
  if (status === 429)
    return { kind: 'failed', retry: 'later', fault: 'rate_limit', detail, ...waitUntil(headers, now) };
  if (/duplicate content/i.test(body)) return { kind: 'failed', retry: 'never', fault: 'duplicate', detail };
  if (/too long|text limit|shorter/i.test(body)) return { kind: 'failed', retry: 'never', fault: 'too_long', detail };
  const plain = refusalOf(answer);
  return plain.kind === 'accepted' ? plain : { ...plain, detail };
}

/** The limit of a day counts before that of 15 minutes; both are told in seconds since 1970. */
function waitUntil(headers: Headers, now: Date): { waitMs?: number } {
  const spent = (name: string): boolean => headers.get(`${name}-remaining`) === '0';
  const name = ['x-user-limit-24hour', 'x-app-limit-24hour', 'x-rate-limit'].find(spent) ?? 'x-rate-limit';
  const reset = Number(headers.get(`${name}-reset`) ?? Number.NaN);
  return Number.isFinite(reset) && reset > 0 ? { waitMs: Math.max(reset * 1_000 - now.getTime(), 1_000) } : {};
}

function wordsOf(body: string): string {
  try {
    const { title, detail } = JSON.parse(body) as { title?: unknown; detail?: unknown };
    return [title, detail].filter((word) => typeof word === 'string').join(': ') || body.slice(0, 300);
  } catch {
    return body.slice(0, 300);
  }
}

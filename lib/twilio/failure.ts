/** Why a request to Twilio did not come to its answer. `refused`: Twilio said no; `unsent`: it never got there; `unknown`: it may have been carried out. */
export type FailureKind = 'refused' | 'unsent' | 'unknown';

export class TwilioFailure extends Error {
  readonly kind: FailureKind;
  /** HTTP status; 0 where there was no answer. */
  readonly status: number;
  /** Twilio's own code of five digits; 0 where it gave none. */
  readonly code: number;
  readonly waitMs: number | undefined;

  constructor(kind: FailureKind, message: string, status = 0, code = 0, waitMs?: number) {
    super(message);
    this.kind = kind;
    this.status = status;
    this.code = code;
    this.waitMs = waitMs;
  }
}

const LONGEST_WAIT_MS = 10 * 60_000;

/** `Retry-After` in seconds, or as a date (RFC 9110, 10.2.3) beside the answer's own, as milliseconds, at most ten minutes; undefined where there is none. */
export function retryAfterMs(headers: Headers): number | undefined {
  const header = headers.get('retry-after');
  if (!header) return undefined;
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.parse(headers.get('date') ?? '');
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), LONGEST_WAIT_MS) : undefined;
}

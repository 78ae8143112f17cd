import { type Judgement, judgeFailure } from './codes.ts';
import { TwilioFailure } from './failure.ts';

/** What a failed request means for the message that it was to hand over. */
export type Refused =
  | ({ kind: 'failed'; code: string; detail: string; waitMs?: number; untried?: true } & Judgement)
  | { kind: 'unknown'; detail: string };

const TOO_MANY = 429;
/** After too many requests, where it is not said how long to wait. */
const CALM_MS = 5_000;

/** A refusal by its code; a request that never left is the provider's fault, one without an answer may have been carried out. */
export function refusedBy(error: unknown): Refused {
  const detail = (error instanceof Error ? error.message : String(error)).slice(0, 500);
  if (!(error instanceof TwilioFailure)) {
    return { kind: 'failed', blame: 'message', retry: 'later', code: 'CLIENT', detail };
  }
  if (error.kind === 'unknown') return { kind: 'unknown', detail };
  if (error.kind === 'unsent') {
    return { kind: 'failed', blame: 'relay', retry: 'later', code: 'UNREACHABLE', detail, untried: true };
  }
  const code = String(error.code || error.status);
  const waitMs = error.waitMs ?? (error.status === TOO_MANY ? CALM_MS : undefined);
  const waiting = waitMs === undefined ? {} : { waitMs };
  return { kind: 'failed', ...judgeFailure(error), code, detail: `${code} ${detail}`, ...waiting };
}

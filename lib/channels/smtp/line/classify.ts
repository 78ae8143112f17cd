import type { Sent } from '../../channel.ts';
import { askedWaitMs } from './asked-wait.ts';

/** What is known of a failed exchange. */
export interface SmtpFailure {
  message: string;
  code?: string | undefined;
  command?: string | undefined;
  responseCode?: number | undefined;
  response?: string | undefined;
}

type Failed = Extract<Sent, { kind: 'failed' }>;

/** Enhanced codes (RFC 3463) that speak of the recipient: bad mailbox or domain, disabled, moved; 5.4.1 as Exchange Online says it. */
const RECIPIENT = /^[45]\.(?:1\.(?:[0-6]|10)|2\.[0-4]|4\.[14])\b/;
const FULL = /^5\.2\.[23]\b/;
/** Enhanced codes that speak of the sender, the session or the policy. */
const RELAY = /^[45]\.(?:1\.[789]|[34567]\.)/;
const POLICY =
  /relay(?:ing)? (?:access )?(?:denied|not)|not permitted to relay|authenticat|block(?:ed|list)|blacklist|spamhaus|too many|rate limit/i;

/**
 * Reads a failure as RFC 5321 and 3463 mean it and relays use it: a refused recipient blames the address, unless the words are about
 * us; everything else blames the relay. `dataBegun`: the mail's bytes were on their way, so without a reply it may have been taken.
 */
export function classify(failure: SmtpFailure, dataBegun: boolean): Sent {
  const reply = failure.responseCode ?? 0;
  if (reply === 0 && dataBegun) return { kind: 'unknown', detail: detailOf(failure) };
  const words = (failure.response ?? '').replace(/^\d{3}[ -]?/, '');
  if (!blamesAddress(failure.command, reply, words)) return refusal(failure, 'relay');
  const forGood = reply >= 500 && reply !== 552 && !FULL.test(words);
  const vague = !RECIPIENT.test(words);
  return { ...refusal(failure, 'address'), ...(forGood ? { retry: 'never' } : {}), ...(vague ? { vague } : {}) };
}

function blamesAddress(step: string | undefined, reply: number, words: string): boolean {
  if (reply === 421 || (step !== 'RCPT TO' && step !== 'BODY')) return false;
  if (RECIPIENT.test(words)) return true;
  if (step === 'BODY' || RELAY.test(words)) return step === 'RCPT TO' && reply < 500 && !POLICY.test(words);
  if ([500, 501, 502, 503, 504, 530, 535].includes(reply)) return false;
  return reply < 500 || !POLICY.test(words);
}

/** A failure in one shape, to be tried again. */
export function refusal(failure: SmtpFailure, blame: Failed['blame']): Failed {
  const { responseCode } = failure;
  const detail = detailOf(failure);
  const code = responseCode ? String(responseCode) : (failure.code ?? 'ERROR');
  const waitMs = responseCode && responseCode < 500 ? askedWaitMs(detail) : null;
  return { kind: 'failed', blame, retry: 'later', code, detail, ...(waitMs === null ? {} : { waitMs }) };
}

const detailOf = (failure: SmtpFailure): string => (failure.response ?? failure.message).slice(0, 500);

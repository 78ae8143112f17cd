import { addressesIn } from './addresses-in.ts';
import { HOST_GONE, NOT_THE_ADDRESS, USER_GONE } from './gone-phrases.ts';

/** What a relay said, and where in the dialogue it said it. */
export interface Refusal {
  recipient: string;
  status: string | null;
  reason: string;
  /** In reply to the sender, to the address, or to the message itself: then a filter spoke, whatever its words. */
  stage: 'mail' | 'rcpt' | 'data' | 'unknown';
}

/** Codes that name the address (RFC 3463): no such mailbox or system, moved, or a domain that takes no mail. */
const GONE = new Set(['5.1.1', '5.1.2', '5.1.3', '5.1.6', '5.1.10', '5.4.4']);
/** Reply codes of a host that takes no mail at all (RFC 7504). */
const TAKES_NO_MAIL = /(?:^|\s)(?:521|556)[ -]/;
/** Temporary, or about the sender's address. */
const NOT_THE_RECIPIENT = /^4\.(?!1\.1$)|^5\.1\.[78]$/;
/** Codes of a mailbox that is there, and of a policy. */
const THERE = /^5\.[27]\./;
const CARRIERS =
  /@(?:[\w-]{1,40}\.)?(?:docomo|ezweb|au|softbank|vodafone|disney|ymobile1?|y-mobile|willcom|pdx|emnet|uqmobile|mineo|rakumail|auone-net)\.(?:ne\.jp|com|jp)$/i;

/** Whether the address itself is gone (unknown user or domain, moved); a full box, a filter, a policy or a carrier's limit is not. */
export function isHard({ recipient, status, reason, stage }: Refusal): boolean {
  const text = wordsOf(reason);
  if (stage === 'mail' || NOT_THE_RECIPIENT.test(status ?? '') || holds(text, NOT_THE_ADDRESS)) return false;
  if (holds(text, HOST_GONE) || TAKES_NO_MAIL.test(text)) return true;
  if (namesAddress(status)) return true;
  if (stage === 'data' || (stage === 'unknown' && mayBeFilter(recipient, status, reason))) return false;
  if (status !== null && THERE.test(status) && stage !== 'rcpt') return false;
  return holds(text, USER_GONE);
}

/** The reason without addresses, whose names could be taken for words, and in one spelling. */
function wordsOf(reason: string): string {
  let words = '';
  let end = 0;
  for (const { address, index } of addressesIn(reason)) {
    words += reason.slice(end, index);
    end = index + address.length;
  }
  return `${words}${reason.slice(end)}`
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .replace(/mail[ -]box/g, 'mailbox');
}

/** A bare 550 that nothing ties to the address: carriers repeat the address only where it is really unknown. */
function mayBeFilter(recipient: string, status: string | null, reason: string): boolean {
  const code = reason.search(/\b55[0-9]\b/);
  if (CARRIERS.test(recipient) && /\b55[0-9](?: 5\.[01]\.\d{1,3})?:? : /.test(reason)) return true;
  if (status !== null && !/^5\.0\.0$/.test(status)) return false;
  const told = code < 0 ? reason : reason.slice(code);
  if (CARRIERS.test(recipient)) return !told.toLowerCase().includes(`<${recipient.toLowerCase()}>`);
  // The report itself says so too, or the reply speaks of the recipient: filters only say that a user is unknown.
  if (status === null && holds(wordsOf(reason.slice(0, Math.max(0, code))), USER_GONE)) return false;
  if (/\brecipient\b/i.test(told)) return false;
  return /\b550\b(?! ?[#-]?5\.)/.test(reason);
}

/** Whether the code (RFC 3463) says by itself that the address is gone. */
export const namesAddress = (status: string | null): boolean => status !== null && GONE.has(status);

/** Whether words give a reason at all. */
export const givesReason = (text: string): boolean =>
  /\b[45]\d\d\b/.test(text) || holds(text.toLowerCase(), [...HOST_GONE, ...USER_GONE, ...NOT_THE_ADDRESS]);

const holds = (text: string, phrases: readonly string[]): boolean => phrases.some((phrase) => text.includes(phrase));

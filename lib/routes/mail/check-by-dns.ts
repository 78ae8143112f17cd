import { Resolver } from 'node:dns/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { DMARCResult } from 'mailauth';
import type { SenderCheck } from '#lib/mail/auth/sender-check.ts';
import type { Arrival } from './check-sender.ts';

/** Asks the DNS; rejects with a `code` such as ENOTFOUND, as `dns.promises.resolve` does. */
export type Resolve = (name: string, type: string) => Promise<string[] | string[][]>;

/** All questions of one mail together; what is not answered by then proves nothing, and the mail waits for nobody longer. */
const LIMIT_MS = 5000;
const QUESTION_MS = 1500;
const BY = 'mailauth';

/** The system's name servers, asked with patience for a question or two. */
export function systemDns(): Resolve {
  const resolver = new Resolver({ timeout: QUESTION_MS, tries: 2 });
  return async (name, type) => (await resolver.resolve(name, type)) as string[] | string[][];
}

/** SPF (RFC 7208), DKIM (RFC 6376) and DMARC (RFC 9989) of a mail that the internet brought us. Never throws. */
export async function checkByDns(arrival: Arrival, mta: string, resolve: Resolve): Promise<SenderCheck> {
  const ended = new AbortController();
  const late = wait(LIMIT_MS, nothing('timeout'), { signal: ended.signal, ref: false }).catch(() => nothing('timeout'));
  const check = await Promise.race([look(arrival, mta, resolve), late]);
  ended.abort();
  return check;
}

async function look({ bytes, ip, helo, from }: Arrival, mta: string, resolver: Resolve): Promise<SenderCheck> {
  try {
    const { authenticate } = await import('mailauth');
    const { dmarc } = await authenticate(Buffer.from(bytes), {
      ip,
      helo,
      sender: from,
      mta,
      resolver,
      strict: true,
      disableArc: true,
      disableBimi: true,
    });
    if (!dmarc) return nothing('dmarc=none');
    return { by: BY, alignedDomain: alignedDomain(dmarc), said: dmarc.info };
  } catch (error) {
    return nothing(`temperror ${String(error)}`);
  }
}

/** A signature over a part of the body (`l=`) says nothing of words that somebody added below. */
function alignedDomain({ status, alignment }: DMARCResult): string | null {
  const whole = alignment.spf.result !== undefined || !alignment.dkim.underSized;
  return status.result === 'pass' && whole ? (status.header?.from?.toLowerCase() ?? null) : null;
}

const nothing = (said: string): SenderCheck => ({ by: BY, alignedDomain: null, said });

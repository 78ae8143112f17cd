import { z } from 'zod';
import { NO_LIMITS, type QueueLimits } from '#lib/domain/sending/queue-limits.ts';

export type LimitsOf = (domain: string) => QueueLimits;

const CARRIERS = [
  ...['docomo.ne.jp', 'ezweb.ne.jp', 'au.com', 'softbank.ne.jp', 'i.softbank.jp', 'vodafone.ne.jp', 'disney.ne.jp'],
  ...['ymobile.ne.jp', 'ymobile1.ne.jp', 'uqmobile.jp', 'rakumail.jp', 'willcom.com', 'pdx.ne.jp'],
];

/** Japanese carriers want few, short sessions: docomo takes at most 100 recipients in one, au publishes no limit and asks for few. */
export const CARRIERS_BY_DEFAULT = `${CARRIERS.join(',')}=3/100/20`;

const ENTRY = /^([\w.,-]+)=(\d+)\/(\d+)\/(\d+)$/;

/** `domain,domain=SESSIONS/RECIPIENTS/PER_SECOND`, entries separated by spaces; a domain means its subdomains too. */
export const destinations = z.string().transform((written, context): LimitsOf => {
  const limits = new Map<string, QueueLimits>();
  for (const entry of written.split(/\s+/).filter(Boolean)) {
    const [, domains = '', ...numbers] = ENTRY.exec(entry) ?? [];
    const [sessions = 0, recipients = 0, perSecond = 0] = numbers.map(Number);
    if (sessions * recipients * perSecond > 0) {
      for (const domain of domains.toLowerCase().split(',')) {
        limits.set(domain, { sessions, recipients, perSecond, doubted: true });
      }
    } else context.addIssue(`${entry} is not DOMAINS=SESSIONS/RECIPIENTS/PER_SECOND`);
  }
  return (domain) => limitsFor(limits, domain);
});

function limitsFor(limits: ReadonlyMap<string, QueueLimits>, domain: string): QueueLimits {
  for (let rest = domain; rest !== ''; rest = rest.slice(rest.indexOf('.') + 1)) {
    const found = limits.get(rest);
    if (found) return found;
    if (!rest.includes('.')) break;
  }
  return NO_LIMITS;
}

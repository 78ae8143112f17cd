import { domainOf } from '#lib/mail/auth/sender-check.ts';
import type { ProviderVerdict } from '../hooked-mail.ts';

export interface Told {
  /** `pass`, `fail`, `softfail` ... of the envelope sender. */
  spf: string;
  /** `{@example.com : pass, @example.net : fail}`. */
  dkim: string;
  envelopeFrom: string;
}

/** What the fields `SPF` and `dkim` of Inbound Parse say (Twilio SendGrid, "Setting Up The Inbound Parse Webhook"): they speak for just their own domain. */
export function sendgridVerdict({ spf, dkim, envelopeFrom }: Told): ProviderVerdict {
  const passed = signers(dkim);
  if (spf.trim().toLowerCase() === 'pass') passed.add(domainOf(envelopeFrom));
  return { by: 'sendgrid', said: `spf=${spf} dkim=${dkim}`.slice(0, 500), aligns: (domain) => passed.has(domain) };
}

/** Whoever signed so that it holds; nobody where the field has another shape. */
function signers(dkim: string): Set<string> {
  const passed = new Set<string>();
  const text = dkim.trim().toLowerCase();
  if (!text.startsWith('{') || !text.endsWith('}')) return passed;
  for (const entry of text.slice(1, -1).split(',')) {
    const [domain = '', result = '', ...more] = entry.split(':').map((word) => word.trim());
    if (!/^@[a-z0-9.-]{1,253}$/.test(domain) || result === '' || more.length > 0) return new Set();
    if (result === 'pass') passed.add(domain.slice(1));
  }
  return passed;
}

import { domainOf } from '#lib/mail/auth/sender-check.ts';
import type { ProviderVerdict } from '../hooked-mail.ts';
import { headOf } from '../mail-header.ts';

/**
 * Mailgun's header `X-Mailgun-Spf` (user manual, "Receiving, Forwarding and Storing Messages"), believed only above the first Received: what
 * stands below may have come with the mail. Its DKIM result names no domain and so proves no From.
 */
export function mailgunVerdict(mime: Uint8Array, envelopeFrom: string): ProviderVerdict | undefined {
  const { list } = headOf(mime);
  const trace = list.findIndex(({ name }) => name === 'received');
  const [spf, ...more] = list.slice(0, Math.max(0, trace)).filter(({ name }) => name === 'x-mailgun-spf');
  if (!spf || more.length > 0) return undefined;
  const passed = spf.raw.toLowerCase() === 'pass' ? domainOf(envelopeFrom) : '';
  return { by: 'mailgun', said: `spf=${spf.raw}`.slice(0, 500), aligns: (domain) => domain === passed };
}

import { relayCheck } from '#lib/mail/auth/relay-check.ts';
import type { SenderCheck } from '#lib/mail/auth/sender-check.ts';
import { recipientToken } from '#lib/mail/reply-tokens.ts';
import { headOf } from '../mail-header.ts';
import { checkByDns, type Resolve } from './check-by-dns.ts';
import { isAmong } from './relays.ts';
import type { MailSettings } from './settings.ts';

/** One mail as the SMTP session knew it. */
export interface Arrival {
  bytes: Uint8Array;
  ip: string;
  helo: string;
  from: string;
  to: readonly string[];
}

export interface Checking {
  settings: Pick<MailSettings, 'isMx' | 'authHosts' | 'relays'>;
  replyDomain: string;
  resolve: Resolve;
}

/** What is to be known of the sender's right to the From, by our relay's word or by our own look; undefined where nobody can say. */
export async function checkSender(
  arrival: Arrival,
  { settings, replyDomain, resolve }: Checking,
): Promise<SenderCheck | undefined> {
  const { isMx, authHosts, relays } = settings;
  if (authHosts.length > 0 && isAmong(arrival.ip, relays))
    return relayCheck(headOf(arrival.bytes), authHosts) ?? undefined;
  // Whoever writes to an address of their own needs no other proof, and in the rush of a real round nobody waits for the DNS.
  if (!isMx || arrival.to.some((address) => recipientToken(address, [replyDomain]) !== '')) return undefined;
  return checkByDns(arrival, replyDomain, resolve);
}

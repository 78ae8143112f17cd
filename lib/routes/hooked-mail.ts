import { createHash } from 'node:crypto';
import type { Raw } from '#lib/domain/raw.ts';
import { fromDomain, type SenderCheck } from '#lib/mail/auth/sender-check.ts';
import { parseMailboxes } from '#lib/mail/mime/addresses.ts';
import { mailDedupeKey } from './mail-dedupe-key.ts';
import { mailHeader } from './mail-header.ts';
import type { MailEnvelope } from './parse-mail.ts';
import type { HookCall } from './webhook.ts';

export interface HookedMail {
  /** Null when the call held no whole mail. */
  mime: Uint8Array | null;
  from: string | undefined;
  to: readonly string[];
  /** The provider's id of this mail to these recipients, where it gives one. */
  providerId: string | null;
  /** What the provider found out about the sender, where it says so outside the mail. */
  verdict?: ProviderVerdict | undefined;
}

/** A provider's own SPF, DKIM or DMARC verdict; never one that may have come with the mail. */
export interface ProviderVerdict {
  by: string;
  said: string;
  /** Whether it speaks for a From of this domain. */
  aligns(domain: string): boolean;
}

/** A mail that came by a provider's call; a call without one is kept as it is, for a person. */
export function hookedMail(call: HookCall, { mime, from, to, providerId, verdict }: HookedMail): Raw {
  const envelope: MailEnvelope = {
    ...(from === undefined ? {} : { from }),
    to,
    ...(mime ? {} : { withoutMail: true }),
    ...(mime && verdict ? { check: checkOf(mime, verdict) } : {}),
  };
  const bytes = mime ?? call.bytes;
  const dedupeKey = providerId ?? mailDedupeKey(bytes, to) ?? arrivalKey(call);
  return { bytes, envelope: { ...envelope }, receivedAt: call.receivedAt, dedupeKey };
}

/** The same words at another moment are another answer. */
const arrivalKey = ({ bytes, receivedAt }: HookCall): string =>
  createHash('sha256').update(bytes).update(receivedAt.toISOString()).digest('base64url');

function checkOf(mime: Uint8Array, { by, said, aligns }: ProviderVerdict): SenderCheck {
  const domain = fromDomain(parseMailboxes(mailHeader(mime, 'from')));
  return { by, said, alignedDomain: domain !== '' && aligns(domain) ? domain : null };
}

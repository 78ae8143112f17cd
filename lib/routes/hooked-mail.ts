import { createHash } from 'node:crypto';
import type { Raw } from '#lib/domain/raw.ts';
import { mailDedupeKey } from './mail-dedupe-key.ts';
import type { MailEnvelope } from './parse-mail.ts';
import type { HookCall } from './webhook.ts';

export interface HookedMail {
  /** Null when the call held no whole mail. */
  mime: Uint8Array | null;
  from: string | undefined;
  to: readonly string[];
  /** The provider's id of this mail to these recipients, where it gives one. */
  providerId: string | null;
}

/** A mail that came by a provider's call; a call without one is kept as it is, for a person. */
export function hookedMail(call: HookCall, { mime, from, to, providerId }: HookedMail): Raw {
  const envelope: MailEnvelope = {
    ...(from === undefined ? {} : { from }),
    to,
    ...(mime ? {} : { withoutMail: true }),
  };
  const bytes = mime ?? call.bytes;
  const dedupeKey = providerId ?? mailDedupeKey(bytes, to) ?? arrivalKey(call);
  return { bytes, envelope: { ...envelope }, receivedAt: call.receivedAt, dedupeKey };
}

/** The same words at another moment are another answer. */
const arrivalKey = ({ bytes, receivedAt }: HookCall): string =>
  createHash('sha256').update(bytes).update(receivedAt.toISOString()).digest('base64url');

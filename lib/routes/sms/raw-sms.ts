import { createHash } from 'node:crypto';
import type { Raw } from '#lib/domain/raw.ts';
import type { HookCall } from '../webhook.ts';

/** An inbound SMS as the list of messages tells it. */
export interface ListedSms {
  sid: string;
  from: string;
  to: string;
  body: string;
}

/** A call of the webhook: an SMS, or how far one of ours came; the same one twice has one key. */
export function rawOfCall({ url, bytes, receivedAt }: HookCall): Raw {
  const fields = new URLSearchParams(Buffer.from(bytes).toString('utf8'));
  const sid = fields.get('MessageSid');
  const status = fields.get('MessageStatus');
  const message = new URL(url).searchParams.get('message');
  const key = sid ?? createHash('sha256').update(bytes).digest('hex');
  if (status === null || message === null) return { bytes, envelope: {}, receivedAt, dedupeKey: key };
  return { bytes, envelope: { message }, receivedAt, dedupeKey: `${key}.${status}` };
}

/** The same SMS when it was found by asking, in the fields of the webhook and under the same key. */
export function rawOfListed({ sid, from, to, body }: ListedSms, receivedAt: Date): Raw {
  const fields = new URLSearchParams({ MessageSid: sid, From: from, To: to, Body: body });
  return { bytes: Buffer.from(fields.toString()), envelope: {}, receivedAt, dedupeKey: sid };
}

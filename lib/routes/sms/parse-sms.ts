import type { Raw } from '#lib/domain/raw.ts';
import { receiptOfMessage } from '#lib/twilio/receipts.ts';
import type { Parsed } from '../route.ts';
import { readSms } from './read-sms.ts';

/** An SMS that somebody sent, or how far one of ours came. */
export function parseSms(raw: Raw): Parsed {
  const fields = new URLSearchParams(Buffer.from(raw.bytes).toString('utf8'));
  const { message } = raw.envelope;
  return typeof message === 'string' ? receiptIn(fields, message) : replyIn(fields);
}

function receiptIn(fields: URLSearchParams, messageId: string): Parsed {
  const status = fields.get('MessageStatus') ?? '';
  const receipt = receiptOfMessage(status, fields.get('ErrorCode'));
  if (!receipt) return { kind: 'ignored', why: { code: 'sms.unknown_status', params: { status } } };
  return { kind: 'receipt', messageId, providerId: fields.get('MessageSid') ?? '', receipt };
}

function replyIn(fields: URLSearchParams): Parsed {
  const text = fields.get('Body') ?? '';
  const { code, answer, automatic } = readSms(text);
  const from = { kind: 'phone', number: fields.get('From') ?? '', code } as const;
  if (automatic) return { kind: 'automatic', from, why: { code: 'sms.automatic', params: { words: automatic } }, text };
  return {
    kind: 'reply',
    from,
    answer,
    extras: {},
    text,
    saidAt: null,
    enteredBy: null,
    reason: null,
    namedOthers: [],
  };
}

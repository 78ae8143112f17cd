import type { Raw } from '#lib/domain/raw.ts';
import { isMachine, receiptOfCall } from '#lib/twilio/receipts.ts';
import type { Parsed } from '../route.ts';
import type { HookCall } from '../webhook.ts';
import { pressAt, type Stage, stepOf } from './dialogue.ts';

interface CallEnvelope {
  /** The message whose call ended. */
  message?: string;
  stage?: Stage;
  token?: string;
  digit?: string | null;
}

/** What of a call is kept: a pressed key, or how the call ended. Nothing else says anything about the person. */
export function rawsOfCall({ url, bytes, receivedAt }: HookCall): Raw[] {
  const query = new URL(url).searchParams;
  const fields = new URLSearchParams(Buffer.from(bytes).toString('utf8'));
  const sid = fields.get('CallSid') ?? '';
  const step = stepOf(query);
  if (step.stage === 'status') {
    const envelope = { message: query.get('message') ?? '' };
    return [{ bytes, envelope, receivedAt, dedupeKey: `${sid}.${fields.get('CallStatus')}` }];
  }
  const press = pressAt(step, fields.get('Digits'));
  if ((press.kind !== 'first' && press.kind !== 'second') || isMachine(fields.get('AnsweredBy'))) return [];
  const { stage, token, digit } = step;
  return [{ bytes, envelope: { stage, token, digit }, receivedAt, dedupeKey: pressKey(sid, press) }];
}

const pressKey = (sid: string, { kind, digit }: { kind: 'first' | 'second'; digit: string }): string =>
  `${sid}.${kind}.${digit}`;

/** A key that was pressed once is claimed, pressed twice it is the answer of whoever took up the registered phone. */
export function parseCall(raw: Raw): Parsed {
  const fields = new URLSearchParams(Buffer.from(raw.bytes).toString('utf8'));
  const { message, token, stage, digit: before } = raw.envelope as CallEnvelope;
  if (typeof message === 'string') return receiptIn(fields, message);
  const pressed = isMachine(fields.get('AnsweredBy')) ? null : fields.get('Digits');
  const press = pressAt({ stage: stage ?? 'ask', digit: before ?? null }, pressed);
  if (press.kind !== 'first' && press.kind !== 'second') {
    return { kind: 'ignored', why: { code: 'voice.no_key', params: {} } };
  }
  const { digit, status } = press;
  const confirmed = press.kind === 'second';
  return {
    kind: 'reply',
    from: { kind: 'call', token: token ?? '', confirmed },
    answer: { kind: 'status', status, why: { code: confirmed ? 'voice.twice' : 'voice.once', params: { digit } } },
    extras: {},
    text: digit,
    saidAt: null,
    enteredBy: null,
    reason: null,
    namedOthers: [],
    ...(confirmed ? { settles: pressKey(fields.get('CallSid') ?? '', { kind: 'first', digit }) } : {}),
  };
}

function receiptIn(fields: URLSearchParams, messageId: string): Parsed {
  const status = fields.get('CallStatus') ?? '';
  const receipt = receiptOfCall(status, fields.get('AnsweredBy'), fields.get('ErrorCode'));
  if (!receipt) return { kind: 'ignored', why: { code: 'voice.unknown_status', params: { status } } };
  return { kind: 'receipt', messageId, providerId: fields.get('CallSid') ?? '', receipt };
}

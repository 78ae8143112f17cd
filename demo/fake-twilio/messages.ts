import type { FakeAccount, Phone } from './account.ts';
import { page } from './page.ts';
import { postSigned } from './post-signed.ts';

export interface FakeMessage {
  sid: string;
  direction: 'inbound' | 'outbound-api';
  from: string;
  to: string;
  body: string;
  status: string;
  errorCode: number | null;
  createdAt: Date;
  validityPeriod: number | null;
  callbackUrl: string | null;
}

/** A status callback as it goes over the wire. */
export interface Callback {
  url: string;
  fields: Record<string, string>;
}

export interface MessageBook {
  list: FakeMessage[];
  create(fields: URLSearchParams): FakeMessage;
  find(sid: string): FakeMessage | undefined;
  search(query: URLSearchParams): object;
  /** Somebody writes to our number. */
  write(from: string, body: string): Promise<{ sid: string; status: number | null }>;
}

export interface MessageDeps {
  account: FakeAccount;
  now(): Date;
  phoneOf(number: string): Phone;
  inboundUrl(): string | null;
  /** The callbacks of one message, in order. */
  report(callbacks: Callback[]): void;
}

/** The Messages resource: what was sent, what came in, and how far each came. */
export function createMessages({ account, now, phoneOf, inboundUrl, report }: MessageDeps): MessageBook {
  const list: FakeMessage[] = [];
  const next = () => `SM${String(list.length + 1).padStart(32, '0')}`;

  const callbacksOf = (message: FakeMessage, statuses: string[]): Callback[] =>
    message.callbackUrl === null
      ? []
      : statuses.map((status) => ({
          url: message.callbackUrl!,
          fields: {
            MessageSid: message.sid,
            SmsSid: message.sid,
            MessageStatus: status,
            AccountSid: account.sid,
            From: message.from,
            To: message.to,
            ApiVersion: '2010-04-01',
            ...(message.errorCode && status === message.status ? { ErrorCode: String(message.errorCode) } : {}),
          },
        }));

  return {
    list,
    create: (fields) => {
      const to = fields.get('To') ?? '';
      const sms = phoneOf(to).sms ?? { kind: 'arrives' };
      const message: FakeMessage = {
        sid: next(),
        direction: 'outbound-api',
        from: fields.get('From') ?? account.number,
        to,
        body: fields.get('Body') ?? '',
        status: sms.kind === 'arrives' ? 'delivered' : sms.status,
        errorCode: sms.kind === 'arrives' ? null : sms.code,
        createdAt: now(),
        validityPeriod: Number(fields.get('ValidityPeriod')) || null,
        callbackUrl: fields.get('StatusCallback'),
      };
      list.push(message);
      report(callbacksOf(message, ['queued', 'sent', message.status]));
      return message;
    },
    find: (sid) => list.find((message) => message.sid === sid),
    search: (query) => page(list, query, 'messages', messageJson),
    write: async (from, body) => {
      const { number } = account;
      const received = { direction: 'inbound', status: 'received', errorCode: null, validityPeriod: null } as const;
      const sid = next();
      list.push({ ...received, sid, from, to: number, body, createdAt: now(), callbackUrl: null });
      const url = inboundUrl();
      if (url === null) return { sid, status: null };
      const fields = { MessageSid: sid, SmsSid: sid, SmsStatus: 'received', From: from, To: number, Body: body };
      const answer = await postSigned(account.token, url, { ...fields, AccountSid: account.sid, NumMedia: '0' });
      return { sid, status: answer?.status ?? null };
    },
  };
}

/** As the API tells it. */
export const messageJson = (message: FakeMessage): object => ({
  sid: message.sid,
  direction: message.direction,
  from: message.from,
  to: message.to,
  body: message.body,
  status: message.status,
  error_code: message.errorCode,
  error_message: null,
  date_created: message.createdAt.toUTCString().replace('GMT', '+0000'),
  date_updated: message.createdAt.toUTCString().replace('GMT', '+0000'),
  date_sent: message.createdAt.toUTCString().replace('GMT', '+0000'),
  api_version: '2010-04-01',
  num_segments: '1',
  num_media: '0',
});

import { createHmac, createSign, type KeyObject, sign } from 'node:crypto';
import { selfSigned } from './self-signed.ts';

const { key: SNS_KEY, certificate } = selfSigned('sns.test.example');

/** The certificate of our Amazon SNS. */
export const SNS_CERTIFICATE = certificate;

/** What a provider posts. */
export interface ProviderCall {
  headers: Record<string, string>;
  body: Buffer;
}

const BOUNDARY = 'xYzZY';

/** A multipart/form-data body, each field byte for byte. */
export function multipartCall(fields: Record<string, string | Buffer>): ProviderCall {
  const parts = Object.entries(fields).flatMap(([name, value]) => [
    Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`),
    Buffer.from(value),
    Buffer.from('\r\n'),
  ]);
  const body = Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)]);
  return { headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` }, body };
}

/** What a provider says of the sender. */
export interface SenderWords {
  from?: string;
  spf?: string;
  dkim?: string;
  dmarc?: string;
}

/** As SendGrid's Inbound Parse posts a raw mail under a security policy. */
export function sendgridCall(
  mime: string | Buffer,
  to: string,
  key: KeyObject,
  at: Date,
  { from = 'e1@example.co.jp', spf = 'pass', dkim = '{@example.co.jp : pass}' }: SenderWords = {},
): ProviderCall {
  const envelope = JSON.stringify({ to: [to], from });
  const { headers, body } = multipartCall({ to, envelope, email: mime, SPF: spf, dkim });
  const timestamp = seconds(at);
  const signature = sign('sha256', Buffer.concat([Buffer.from(timestamp), body]), key).toString('base64');
  const signed = {
    'x-twilio-email-event-webhook-timestamp': timestamp,
    'x-twilio-email-event-webhook-signature': signature,
  };
  return { headers: { ...headers, ...signed }, body };
}

/** As a Mailgun route posts a raw mail. */
export function mailgunCall(mime: string, to: string, signingKey: string, at: Date, token: string): ProviderCall {
  const timestamp = seconds(at);
  const signature = createHmac('sha256', signingKey)
    .update(timestamp + token)
    .digest('hex');
  const fields = { timestamp, token, signature, sender: 'e1@example.co.jp', recipient: to, 'body-mime': mime };
  const body = Buffer.from(new URLSearchParams(fields).toString());
  return { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body };
}

export interface Sns {
  version?: '1' | '2';
  topicArn: string;
  certificateUrl: string;
}

/** As SNS posts what a receipt rule of SES published. */
export const sesCall = (
  mime: string,
  to: string,
  sesId: string,
  sns: Sns,
  { dmarc = 'GRAY' }: SenderWords = {},
): ProviderCall =>
  snsCall(sns, {
    Type: 'Notification',
    Message: JSON.stringify({
      notificationType: 'Received',
      mail: { messageId: sesId, source: 'e1@example.co.jp', destination: [to] },
      receipt: { recipients: [to], dmarcVerdict: { status: dmarc }, action: { type: 'SNS', encoding: 'BASE64' } },
      content: Buffer.from(mime).toString('base64'),
    }),
  });

/** A message of SNS with these fields, signed over the names and values in the order of their names. */
export function snsCall(
  { version = '2', topicArn, certificateUrl }: Sns,
  fields: Record<string, string>,
): ProviderCall {
  const signed: Record<string, string> = {
    ...fields,
    MessageId: 'b2f1c9a0-0000-4000-8000-000000000001',
    Timestamp: '2026-11-24T05:26:00.000Z',
    TopicArn: topicArn,
  };
  const text = Object.keys(signed)
    .sort()
    .map((name) => `${name}\n${signed[name]}\n`)
    .join('');
  const algorithm = version === '2' ? 'RSA-SHA256' : 'RSA-SHA1';
  const message = {
    ...signed,
    SignatureVersion: version,
    Signature: createSign(algorithm).update(text).sign(SNS_KEY, 'base64'),
    SigningCertURL: certificateUrl,
  };
  return { headers: { 'content-type': 'text/plain; charset=UTF-8' }, body: Buffer.from(JSON.stringify(message)) };
}

const seconds = (at: Date): string => String(Math.floor(at.getTime() / 1000));

import { createVerify, X509Certificate } from 'node:crypto';
import { z } from 'zod';
import { forged, GENUINE, type Verdict } from '../webhook.ts';

const schema = z.object({
  Type: z.enum(['Notification', 'SubscriptionConfirmation', 'UnsubscribeConfirmation']),
  MessageId: z.string(),
  TopicArn: z.string(),
  Message: z.string(),
  Timestamp: z.string(),
  SignatureVersion: z.enum(['1', '2']),
  Signature: z.string(),
  SigningCertURL: z.string(),
  Subject: z.string().nullish(),
  Token: z.string().optional(),
  SubscribeURL: z.string().optional(),
});

export type SnsMessage = z.infer<typeof schema>;

/** A message of Amazon SNS as it is posted, or null for anything else. */
export function readSnsMessage(bytes: Uint8Array): SnsMessage | null {
  try {
    return schema.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8'))).data ?? null;
  } catch {
    return null;
  }
}

const SIGNED = {
  Notification: ['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type'],
  SubscriptionConfirmation: ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'],
  UnsubscribeConfirmation: ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'],
} as const;

/** What SNS signs: names and values of these fields, a line each, those that are absent left out (SNS developer guide). */
export const stringToSign = (message: SnsMessage): string =>
  SIGNED[message.Type]
    .filter((name) => message[name] !== undefined && message[name] !== null)
    .map((name) => `${name}\n${message[name]}\n`)
    .join('');

/** True for an address of Amazon SNS itself; anybody may have a name elsewhere under amazonaws.com. */
export function isSnsUrl(written: string): boolean {
  if (!URL.canParse(written)) return false;
  const { protocol, hostname, port, username, password } = new URL(written);
  const host = /^sns\.[a-z0-9-]{3,30}\.amazonaws\.com(\.cn)?$/.test(hostname);
  return protocol === 'https:' && host && port === '' && username === '' && password === '';
}

const isCertificateUrl = (written: string): boolean => isSnsUrl(written) && new URL(written).pathname.endsWith('.pem');

/** Whether SNS signed this, by the certificate that it names; version 1 is SHA-1, version 2 SHA-256. */
export function verifySnsMessage(message: SnsMessage, at: Date, fetched: (url: string) => string | undefined): Verdict {
  const url = message.SigningCertURL;
  if (!isCertificateUrl(url)) return forged('certificate address');
  const pem = fetched(url);
  if (pem === undefined) return { kind: 'needs', url };
  try {
    const certificate = new X509Certificate(pem);
    if (certificate.validFromDate > at || certificate.validToDate < at) return forged('certificate time');
    const verifier = createVerify(message.SignatureVersion === '2' ? 'RSA-SHA256' : 'RSA-SHA1');
    const same = verifier.update(stringToSign(message)).verify(certificate.publicKey, message.Signature, 'base64');
    return same ? GENUINE : forged('signature');
  } catch {
    return forged('certificate');
  }
}

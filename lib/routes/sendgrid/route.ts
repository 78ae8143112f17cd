import { createHash, timingSafeEqual, verify as verifySignature } from 'node:crypto';
import { formFields } from '#lib/base/form-fields.ts';
import type { Spec, Values } from '#lib/base/settings.ts';
import { hookedMail } from '../hooked-mail.ts';
import { parseMail } from '../parse-mail.ts';
import { defineRoute } from '../route.ts';
import { forged, GENUINE, type HookCall, isTimely, type Verdict } from '../webhook.ts';
import { readEnvelope } from './envelope.ts';
import { type Secret, secret } from './secret.ts';
import { sendgridVerdict } from './sendgrid-verdict.ts';

const spec = {
  secret: {
    env: 'SENDGRID_PARSE_SECRET',
    doc: 'Public key of the Inbound Parse security policy, or the USER:PASSWORD in the address of the webhook, https://USER:PASSWORD@HOST/hooks/sendgrid; "POST the raw, full MIME message" must be on.',
    schema: secret,
    secret: true,
  },
} satisfies Spec;

const SIGNATURE = 'x-twilio-email-event-webhook-signature';
const TIMESTAMP = 'x-twilio-email-event-webhook-timestamp';

/** SendGrid tries for three days. */
const OLDEST_MS = 4 * 24 * 3600_000;

/** Replies by way of Twilio SendGrid's Inbound Parse. */
export const sendgrid = defineRoute({ name: 'sendgrid', spec, parse: parseMail, webhook: { verify, raws } });

function verify(call: HookCall, values: Values<typeof spec>): Verdict {
  return values.secret.kind === 'key' ? bySignature(call, values.secret) : byPassword(call, values.secret);
}

/** ECDSA with SHA-256 over the timestamp and the body as sent (Twilio, "Securing your Inbound Parse Webhooks"). */
function bySignature(call: HookCall, { key }: Secret & { kind: 'key' }): Verdict {
  const timestamp = call.headers[TIMESTAMP] ?? '';
  const signature = Buffer.from(call.headers[SIGNATURE] ?? '', 'base64');
  const signed = Buffer.concat([Buffer.from(timestamp), call.bytes]);
  if (!verifySignature('sha256', signed, key, signature)) return forged('signature');
  return isTimely(timestamp, call.receivedAt, OLDEST_MS) ? GENUINE : forged('time');
}

/** HTTP Basic (RFC 7617), from the user and password in the webhook's address. */
function byPassword(call: HookCall, { credentials }: Secret & { kind: 'basic' }): Verdict {
  const [scheme = '', given = ''] = (call.headers.authorization ?? '').split(' ');
  const same = timingSafeEqual(sha(Buffer.from(given, 'base64')), sha(Buffer.from(credentials)));
  return scheme.toLowerCase() === 'basic' && same ? GENUINE : forged('password');
}

const sha = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

function raws(call: HookCall) {
  const fields = formFields(call.headers['content-type'] ?? '', call.bytes);
  const word = (name: string): string => fields.get(name)?.toString('utf8') ?? '';
  const envelope = readEnvelope(word('envelope'));
  const verdict = sendgridVerdict({ spf: word('SPF'), dkim: word('dkim'), envelopeFrom: envelope.from ?? '' });
  return [hookedMail(call, { ...envelope, mime: fields.get('email') ?? null, providerId: null, verdict })];
}

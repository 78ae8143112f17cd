import { createHmac, timingSafeEqual } from 'node:crypto';
import { formFields } from '#lib/base/form-fields.ts';
import { type Spec, text, type Values } from '#lib/base/settings.ts';
import { hookedMail } from '../hooked-mail.ts';
import { parseMail } from '../parse-mail.ts';
import { defineRoute } from '../route.ts';
import { forged, GENUINE, type HookCall, isTimely, type Verdict } from '../webhook.ts';
import { mailgunVerdict } from './mailgun-verdict.ts';

const spec = {
  signingKey: {
    env: 'MAILGUN_SIGNING_KEY',
    doc: 'HTTP webhook signing key of the Mailgun account; a Mailgun route forwards REPLY_DOMAIN to PUBLIC_URL/hooks/mailgun/mime.',
    schema: text,
    secret: true,
  },
} satisfies Spec;

/** Mailgun tries for 8 hours, and whether a later try is signed anew is not said. */
const OLDEST_MS = 24 * 3600_000;

/** Replies by way of a Mailgun route, which posts the whole mail when its address ends in `mime`. */
export const mailgun = defineRoute({ name: 'mailgun', spec, parse: parseMail, webhook: { verify, raws } });

/** HMAC-SHA-256 over timestamp and token (Mailgun user manual, "Securing webhooks"). */
function verify(call: HookCall, { signingKey }: Values<typeof spec>): Verdict {
  const { timestamp, token, signature } = wordsOf(call);
  const expected = createHmac('sha256', signingKey).update(`${timestamp}${token}`).digest();
  const given = Buffer.from(signature, 'hex');
  if (token === '' || given.length !== expected.length || !timingSafeEqual(given, expected)) return forged('signature');
  return isTimely(timestamp, call.receivedAt, OLDEST_MS) ? GENUINE : forged('time');
}

/** The signature does not cover the mail, so its token names the message: another mail under the same signature is never stored. */
function raws(call: HookCall) {
  const { token, sender, recipient, mime } = wordsOf(call);
  const verdict = mime ? mailgunVerdict(mime, sender ?? '') : undefined;
  return [hookedMail(call, { mime, from: sender, to: recipient.split(','), providerId: token, verdict })];
}

function wordsOf(call: HookCall) {
  const fields = formFields(call.headers['content-type'] ?? '', call.bytes);
  const word = (name: string): string => fields.get(name)?.toString('utf8') ?? '';
  return {
    timestamp: word('timestamp'),
    token: word('token'),
    signature: word('signature'),
    sender: fields.get('sender')?.toString('utf8'),
    recipient: word('recipient'),
    mime: fields.get('body-mime') ?? null,
  };
}

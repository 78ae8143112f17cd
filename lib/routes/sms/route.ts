import { isSignedBy } from '#lib/twilio/signature.ts';
import { defineRoute } from '../route.ts';
import { forged, GENUINE, type HookCall, type Verdict } from '../webhook.ts';
import { askForMissed } from './ask-for-missed.ts';
import { parseSms } from './parse-sms.ts';
import { rawOfCall } from './raw-sms.ts';
import { type SmsRouteSettings, smsRouteSpec } from './settings.ts';

/** Nothing is answered in the call itself: a reply of ours goes out like every other message. */
const EMPTY = { type: 'text/xml', text: '<Response/>' };

/** Answers by SMS to a number at Twilio. */
export const sms = defineRoute({
  name: 'sms',
  spec: smsRouteSpec,
  parse: parseSms,
  listen: askForMissed,
  webhook: { verify, raws: (call) => [rawOfCall(call)], answer: () => EMPTY },
});

function verify(call: HookCall, { authToken, secondToken }: SmsRouteSettings): Verdict {
  const fields = new URLSearchParams(Buffer.from(call.bytes).toString('utf8'));
  const signature = call.headers['x-twilio-signature'] ?? '';
  return isSignedBy([authToken, secondToken], call.url, fields, signature) ? GENUINE : forged('signature');
}

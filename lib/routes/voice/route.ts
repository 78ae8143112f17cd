import { type Spec, text, type Values } from '#lib/base/settings.ts';
import { twilioAccountSpec } from '#lib/twilio/account.ts';
import { isMachine } from '#lib/twilio/receipts.ts';
import { isSignedBy } from '#lib/twilio/signature.ts';
import { defineRoute } from '../route.ts';
import { forged, GENUINE, type HookAnswer, type HookCall, type Verdict } from '../webhook.ts';
import { stepOf } from './dialogue.ts';
import { parseCall, rawsOfCall } from './parse-call.ts';
import { twimlFor } from './twiml.ts';

const spec = {
  ...twilioAccountSpec,
  from: { env: 'TWILIO_VOICE_FROM', doc: 'Number that our calls come from.', schema: text },
} satisfies Spec;

/** Keys pressed in a call of ours. */
export const voice = defineRoute({
  name: 'voice',
  spec,
  parse: parseCall,
  webhook: { verify, raws: rawsOfCall, answer },
});

const fieldsOf = (call: HookCall): URLSearchParams => new URLSearchParams(Buffer.from(call.bytes).toString('utf8'));

function verify(call: HookCall, { authToken, secondToken }: Values<typeof spec>): Verdict {
  const signature = call.headers['x-twilio-signature'] ?? '';
  return isSignedBy([authToken, secondToken], call.url, fieldsOf(call), signature) ? GENUINE : forged('signature');
}

function answer(call: HookCall): HookAnswer {
  const { origin, pathname, searchParams } = new URL(call.url);
  const step = stepOf(searchParams);
  if (step.stage === 'status') return { type: 'text/xml', text: '<Response/>' };
  const fields = fieldsOf(call);
  const twiml = twimlFor(step, fields.get('Digits'), isMachine(fields.get('AnsweredBy')), `${origin}${pathname}`);
  return { type: 'text/xml', text: twiml };
}

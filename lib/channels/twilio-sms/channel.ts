import { defineChannel } from '../channel.ts';
import { smsSpec } from './settings.ts';
import { smsTransport } from './transport.ts';

/** SMS by Twilio, from one number or a pool of them. */
export const twilioSms = defineChannel({
  name: 'twilio-sms',
  contactKind: 'phone',
  spec: smsSpec,
  open: (settings, { core, clock }) => [smsTransport(settings, core.publicUrl, clock)],
});

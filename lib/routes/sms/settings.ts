import { count, list, type Spec, text, type Values } from '#lib/base/settings.ts';
import { twilioAccountSpec } from '#lib/twilio/account.ts';

export const smsRouteSpec = {
  ...twilioAccountSpec,
  from: {
    env: 'TWILIO_SMS_FROM',
    doc: 'Number (+1...) or messaging service (MG...) that sends and receives our SMS; at Twilio its webhook is POST PUBLIC_URL/hooks/sms.',
    schema: text,
  },
  numbers: {
    env: 'TWILIO_SMS_NUMBERS',
    doc: 'Numbers of the messaging service, with commas: they are asked for answers that the webhook missed.',
    schema: list,
    default: '',
  },
  pollSeconds: {
    env: 'TWILIO_SMS_POLL_SECONDS',
    doc: 'So often Twilio is asked for answers that the webhook missed.',
    schema: count,
    default: '30',
  },
} satisfies Spec;

export type SmsRouteSettings = Values<typeof smsRouteSpec>;

import { optionalText, type Spec, text, url, type Values } from '#lib/base/settings.ts';

/** What every channel and route at Twilio needs; none of it alone switches one of them on. */
export const twilioAccountSpec = {
  accountSid: {
    env: 'TWILIO_ACCOUNT_SID',
    doc: 'Account at Twilio, AC...; SMS and voice share it.',
    schema: text,
    shared: true,
  },
  authToken: {
    env: 'TWILIO_AUTH_TOKEN',
    doc: 'Primary auth token of the account; Twilio signs its calls with it.',
    schema: text,
    secret: true,
    shared: true,
  },
  secondToken: {
    env: 'TWILIO_SECOND_AUTH_TOKEN',
    doc: 'Secondary auth token, while tokens are being changed: calls signed with either are taken.',
    schema: optionalText,
    secret: true,
    shared: true,
  },
  apiUrl: {
    env: 'TWILIO_API_URL',
    doc: 'Address of the API; another edge or region has its own.',
    schema: url,
    default: 'https://api.twilio.com',
    shared: true,
  },
} satisfies Spec;

export type TwilioAccount = Values<typeof twilioAccountSpec>;

import { z } from 'zod';
import { count, type Spec, text, type Values } from '#lib/base/settings.ts';
import { twilioAccountSpec } from '#lib/twilio/account.ts';

export const smsSpec = {
  ...twilioAccountSpec,
  from: {
    env: 'TWILIO_SMS_FROM',
    doc: 'Number (+1...) or messaging service (MG...) that sends and receives our SMS.',
    schema: text,
  },
  perSecond: {
    env: 'TWILIO_SMS_PER_SECOND',
    doc: 'SMS a second that the account may send: 1 for one long number, more for a pool.',
    schema: z.coerce.number().positive(),
    default: '1',
  },
  sessions: {
    env: 'TWILIO_SMS_SESSIONS',
    doc: 'SMS that are handed over side by side.',
    schema: count,
    default: '4',
  },
  validSeconds: {
    env: 'TWILIO_SMS_VALID_SECONDS',
    doc: 'After so long an SMS that is still queued at the provider is given up there and made anew here.',
    schema: count,
    default: '14400',
  },
} satisfies Spec;

export type SmsSettings = Values<typeof smsSpec>;

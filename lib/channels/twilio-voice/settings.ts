import { z } from 'zod';
import { count, type Spec, text, type Values } from '#lib/base/settings.ts';
import { twilioAccountSpec } from '#lib/twilio/account.ts';

export const voiceSpec = {
  ...twilioAccountSpec,
  from: { env: 'TWILIO_VOICE_FROM', doc: 'Number that our calls come from.', schema: text },
  perSecond: {
    env: 'TWILIO_CALLS_PER_SECOND',
    doc: 'Calls a second that the account may begin.',
    schema: z.coerce.number().positive(),
    default: '1',
  },
  sessions: {
    env: 'TWILIO_VOICE_SESSIONS',
    doc: 'Calls that are begun side by side.',
    schema: count,
    default: '2',
  },
  ringSeconds: {
    env: 'TWILIO_RING_SECONDS',
    doc: 'How long a phone rings before the call is tried again later; a voicemail service takes up sooner or later.',
    schema: count,
    default: '25',
  },
} satisfies Spec;

export type VoiceSettings = Values<typeof voiceSpec>;

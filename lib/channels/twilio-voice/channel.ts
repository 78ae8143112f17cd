import { defineChannel } from '../channel.ts';
import { voiceSpec } from './settings.ts';
import { voiceTransport } from './transport.ts';

/** A call in the person's language, answered on the keypad. */
export const twilioVoice = defineChannel({
  name: 'twilio-voice',
  contactKind: 'phone',
  spec: voiceSpec,
  open: (settings, { core, clock }) => [voiceTransport(settings, core.publicUrl, clock)],
});

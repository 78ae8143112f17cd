import type { Channel } from './channel.ts';
import { consoleChannel } from './console/channel.ts';
import { smtp } from './smtp/channel.ts';
import { twilioSms } from './twilio-sms/channel.ts';
import { twilioVoice } from './twilio-voice/channel.ts';

/** Every way out. A new channel is one folder and one line here. */
export const channels: readonly Channel[] = [smtp, twilioSms, twilioVoice, consoleChannel];

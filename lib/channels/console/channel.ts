import { appendFile } from 'node:fs/promises';
import { oneOf, optionalText, type Spec } from '#lib/base/settings.ts';
import { defineChannel, type Outgoing, type Sent } from '../channel.ts';

const spec = {
  output: {
    env: 'CONSOLE_CHANNEL',
    doc: 'For trying Anpi without any relay: what channels that are not set up would send is written into the log (log) or to CONSOLE_CHANNEL_FILE (file), and nobody gets it.',
    schema: oneOf(['log', 'file']),
  },
  file: {
    env: 'CONSOLE_CHANNEL_FILE',
    doc: 'File that the messages are appended to, one JSON object a line.',
    schema: optionalText,
    default: './data/messages.jsonl',
  },
} satisfies Spec;

/** Prints what would go out, its personal link included; nobody gets anything. */
export const consoleChannel = defineChannel({
  name: 'console',
  contactKind: 'mail',
  standsIn: true,
  spec,
  open: ({ output, file }, { log }) => {
    const send = async ({ messageId, address, language, subject, text }: Outgoing): Promise<Sent> => {
      const message = { messageId, address, language, subject, text };
      try {
        if (output === 'file' && file) await appendFile(file, `${JSON.stringify(message)}\n`);
        else log.info('message', message);
        return { kind: 'accepted', providerId: messageId };
      } catch (error) {
        return { kind: 'failed', blame: 'relay', retry: 'later', code: 'FILE', detail: String(error) };
      }
    };
    return [{ relay: output, sessions: 1, send, close: async () => {} }];
  },
});

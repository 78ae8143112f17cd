import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ApiCall, Fault } from '#demo/fake-twilio/account.ts';
import { startFakeTwilio } from '#demo/fake-twilio/start.ts';
import { testClock } from '../support/clock.ts';
import { temporaryFolder } from '../support/databases.ts';
import { startScriptedSmtp } from '../support/scripted-smtp.ts';

/** The other end of a channel, as it was configured and what it heard. */
export interface Provider {
  env: Record<string, string>;
  lines: readonly string[];
  /** Whether a line says which message this is: the same at every try. */
  namesMessage(line: string): boolean;
  close(): Promise<void>;
}

type Open = (replies: Record<string, string>) => Promise<Provider>;

/** A provider for each channel, at the other end of a real socket. */
export const PROVIDERS: Record<string, Open> = {
  smtp: async (replies) => {
    const server = await startScriptedSmtp(replies);
    const env = {
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: String(server.port),
      SMTP_TLS: 'none',
      MAIL_FROM: 'anpi@example.co.jp',
    };
    return { ...server, env, namesMessage: (line) => line.startsWith('Message-ID:') };
  },
  'twilio-sms': (replies) => openTwilio(replies, { TWILIO_SMS_FROM: 'MG0123456789' }),
  'twilio-voice': (replies) => openTwilio(replies, { TWILIO_VOICE_FROM: '+12025550100' }),
  console: async () => {
    const folder = temporaryFolder();
    const file = join(folder.path, 'messages.jsonl');
    return {
      env: { CONSOLE_CHANNEL: 'file', CONSOLE_CHANNEL_FILE: file },
      get lines() {
        return readFileSync(file, 'utf8').trim().split('\n');
      },
      namesMessage: (line) => line.includes('"messageId":"1.c1.0.0"'),
      close: async () => folder.remove(),
    };
  },
};

async function openTwilio(replies: Record<string, string>, env: Record<string, string>): Promise<Provider> {
  const server = await startFakeTwilio({ now: testClock().now, faultOf: (call) => faultIn(replies, call) });
  return {
    env: {
      ...env,
      TWILIO_API_URL: server.url,
      TWILIO_ACCOUNT_SID: server.account.sid,
      TWILIO_AUTH_TOKEN: server.account.token,
    },
    get lines() {
      return server.requests.flatMap(({ fields }) => [...fields].map(([name, value]) => `${name}=${value}`));
    },
    namesMessage: (line) => line.startsWith('StatusCallback='),
    close: server.stop,
  };
}

/** `429 20429 7`: status, code, and how long to wait; or `cut` and `cut before`. */
function faultIn(replies: Record<string, string>, { method, path }: ApiCall): Fault | null {
  const reply = replies[`${method} ${path}`];
  if (reply === undefined) return null;
  if (reply === 'cut') return { kind: 'cut_after' };
  const [status = 500, code = 0, retryAfter] = reply.split(' ').map(Number);
  return { kind: 'status', status, code, message: 'refused', ...(retryAfter ? { retryAfter } : {}) };
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { environment } from '#lib/base/settings.ts';
import { COMPANY_DOMAIN } from '../company/addresses.ts';
import { COMPANY_NAME } from '../company/company.ts';
import type { FakeTwilio } from '../fake-twilio/start.ts';
import { claimFolder } from './claim-folder.ts';
import { anyPort, freePort } from './ports.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const REPLY_DOMAIN = 'anpi.kakuu.example';

/** Where this demo's Anpi lives and how it is set: nothing of the real installation is touched. */
export interface Site {
  folder: string;
  directEntriesFile: string;
  url: string;
  mailInPort: number;
  /** The environment of the server and of the command line, whole. */
  env: NodeJS.ProcessEnv;
}

export interface Surroundings {
  /** Ports of the relay that is used first and of the one that stands by. */
  relayPorts: readonly [number, number];
  twilio: FakeTwilio;
  /** Where it posts. */
  outletSettings: Record<string, string>;
  /** `LADDER_REAL`: whom it asks by which way, and when. */
  ladder: string;
}

/** Settles a fresh site in an emptied `folder`; `wantedPort` null where no person will look. */
export async function prepareSite(
  folder: string,
  wantedPort: number | null,
  { relayPorts: [first, second], twilio, outletSettings, ladder }: Surroundings,
): Promise<Site> {
  claimFolder(folder);
  const port = wantedPort === null ? await anyPort() : await freePort(wantedPort);
  const mailInPort = await anyPort();
  const url = `http://localhost:${port}`;
  const directEntriesFile = join(folder, 'direct-entries.db');
  const { PATH = '', HOME = '' } = environment();
  return {
    folder,
    directEntriesFile,
    url,
    mailInPort,
    env: {
      ...silencedDotEnv(),
      PATH,
      HOME,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      COMPANY_NAME,
      DATABASE_URL: `sqlite:${join(folder, 'anpi.db')}`,
      DIRECT_ENTRIES_FILE: directEntriesFile,
      MASTER_KEY_FILE: join(folder, 'master.key'),
      PUBLIC_URL: url,
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_DOOR: 'on',
      REPLY_DOMAIN,
      MAIL_IN_HOST: '127.0.0.1',
      MAIL_IN_PORT: String(mailInPort),
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: String(first),
      SMTP_TLS: 'none',
      SMTP_MORE_RELAYS: `smtp://127.0.0.1:${second}?priority=2`,
      TWILIO_API_URL: twilio.url,
      TWILIO_ACCOUNT_SID: twilio.account.sid,
      TWILIO_AUTH_TOKEN: twilio.account.token,
      TWILIO_SMS_FROM: twilio.account.number,
      TWILIO_SMS_PER_SECOND: '100',
      TWILIO_VOICE_FROM: twilio.account.number,
      TWILIO_CALLS_PER_SECOND: '50',
      TWILIO_VOICE_SESSIONS: '8',
      SMS_ONE_WAY: 'none',
      ...outletSettings,
      LADDER_REAL: ladder,
      PUBLIC_COPY_DIR: join(folder, 'public-copy'),
      MAIL_FROM: `${COMPANY_NAME} 災害対策本部 <anpi@${COMPANY_DOMAIN}>`,
      LOG_LEVEL: 'warn',
      // One link opens the board; nobody needs a telephone to look at a demo.
      SECOND_FACTOR: 'offered',
    },
  };
}

/** Every name of a real installation's `.env`, empty: what is set already the program does not read from the file. */
function silencedDotEnv(): Record<string, string> {
  const path = join(ROOT, '.env');
  if (!existsSync(path)) return {};
  return Object.fromEntries(Object.keys(parseEnv(readFileSync(path, 'utf8'))).map((name) => [name, '']));
}

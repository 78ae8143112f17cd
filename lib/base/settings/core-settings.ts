import { domain, oneOf, port, type Spec, text, url, type Values } from '../settings.ts';
import { contactSpec } from './contact-settings.ts';
import { intakeSpec } from './intake-settings.ts';
import { keepingSpec } from './keeping-settings.ts';
import { ladderSpec } from './ladder-settings.ts';
import { publicSpec } from './public-settings.ts';
import { sendingSpec } from './sending-settings.ts';
import { signInSpec } from './sign-in-settings.ts';
import { smsTextSpec } from './sms-settings.ts';
import { survivalSpec } from './survival-settings.ts';

/** What every part of the program needs; channels and routes declare their own beside their code. */
export const coreSpec = {
  companyName: {
    env: 'COMPANY_NAME',
    doc: 'Name shown in mails and on the reply page.',
    schema: text,
    default: 'Anpi',
  },
  databaseUrl: {
    env: 'DATABASE_URL',
    doc: 'sqlite:PATH, or postgres://USER:PASSWORD@HOST/NAME.',
    schema: text,
    default: 'sqlite:./data/anpi.db',
    secret: true,
  },
  directEntriesFile: {
    env: 'DIRECT_ENTRIES_FILE',
    doc: 'SQLite file of the table direct_entries (on PostgreSQL the table is in the main database).',
    schema: text,
    default: './data/direct-entries.db',
  },
  masterKeyFile: {
    env: 'MASTER_KEY_FILE',
    doc: 'File of the master key, made at the first start. Keep a copy away from this machine.',
    schema: text,
    default: './data/master.key',
  },
  publicUrl: {
    env: 'PUBLIC_URL',
    doc: 'Address under which employees reach this server; it stands in every mail.',
    schema: url,
    default: 'http://localhost:3000',
  },
  replyDomain: {
    env: 'REPLY_DOMAIN',
    doc: 'Domain of the reply addresses; its MX, or a relay, delivers to the mail route.',
    schema: domain,
    default: 'reply.anpi.example',
  },
  host: { env: 'HOST', doc: 'Address the web server listens on.', schema: text, default: '127.0.0.1' },
  port: { env: 'PORT', doc: 'Port the web server listens on.', schema: port, default: '3000' },
  ...signInSpec,
  ...publicSpec,
  ...contactSpec,
  ...intakeSpec,
  ...survivalSpec,
  ...smsTextSpec,
  ...sendingSpec,
  ...ladderSpec,
  ...keepingSpec,
  timeZone: { env: 'TIME_ZONE', doc: 'Zone in which times are shown.', schema: text, default: 'Asia/Tokyo' },
  logLevel: {
    env: 'LOG_LEVEL',
    doc: 'How much is logged.',
    schema: oneOf(['debug', 'info', 'warn', 'error', 'silent']),
    default: 'info',
  },
} satisfies Spec;

export type CoreSettings = Values<typeof coreSpec>;

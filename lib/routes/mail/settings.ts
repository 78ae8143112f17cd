import { count, port, type Spec, text, type Values } from '#lib/base/settings.ts';

export const mailSpec = {
  host: { env: 'MAIL_IN_HOST', doc: 'Address the mail listener binds to.', schema: text, default: '127.0.0.1' },
  port: {
    env: 'MAIL_IN_PORT',
    doc: 'Port of the mail listener; an MX record or a relay delivers REPLY_DOMAIN here.',
    schema: port,
    default: '2525',
  },
  maxBytes: { env: 'MAIL_IN_MAX_BYTES', doc: 'Largest mail that is taken.', schema: count, default: '10485760' },
  maxClients: { env: 'MAIL_IN_MAX_CLIENTS', doc: 'Connections at the same time.', schema: count, default: '200' },
  maxRecipients: { env: 'MAIL_IN_MAX_RECIPIENTS', doc: 'Recipients of one mail.', schema: count, default: '50' },
} satisfies Spec;

export type MailSettings = Values<typeof mailSpec>;

import { count, list, oneOf, port, type Spec, text, type Values } from '#lib/base/settings.ts';

const lowerList = list.transform((items) => items.map((item) => item.toLowerCase()));

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
  isMx: {
    env: 'MAIL_IN_IS_MX',
    doc: 'yes where the listener itself is the MX that faces the internet: then SPF, DKIM and DMARC of a mail without a reply token are checked here, by DNS.',
    schema: oneOf(['yes', 'no']).transform((word) => word === 'yes'),
    default: 'no',
  },
  authHosts: {
    env: 'MAIL_AUTH_HOSTS',
    doc: 'Names (authserv-id) under which the relay in front writes Authentication-Results, separated by commas. It has to take headers of these names off what comes from outside (RFC 8601 section 5), and only the topmost one counts.',
    schema: lowerList,
    default: '',
  },
  relays: {
    env: 'MAIL_RELAYS',
    doc: 'Addresses or networks (CIDR) of that relay, separated by commas; nobody else is believed such a header.',
    schema: lowerList,
    default: '127.0.0.1,::1',
  },
} satisfies Spec;

export type MailSettings = Values<typeof mailSpec>;

import { count, list, oneOf, port, type Spec, text, type Values } from '#lib/base/settings.ts';

export const imapSpec = {
  host: { env: 'IMAP_HOST', doc: 'Host of the mailbox that replies are delivered to.', schema: text },
  port: { env: 'IMAP_PORT', doc: 'Port of that host.', schema: port, default: '993' },
  tls: {
    env: 'IMAP_TLS',
    doc: 'How the connection is encrypted: tls from its start, starttls on port 143, none only on this machine.',
    schema: oneOf(['tls', 'starttls', 'none']),
    default: 'tls',
  },
  user: { env: 'IMAP_USER', doc: 'User of the mailbox.', schema: text },
  password: { env: 'IMAP_PASSWORD', doc: 'Password of the mailbox.', schema: text, secret: true },
  pollSeconds: {
    env: 'IMAP_POLL_SECONDS',
    doc: 'Seconds between looks at the junk folder, and at the inbox where the server announces nothing.',
    schema: count,
    default: '60',
  },
  maxBytes: {
    env: 'IMAP_MAX_BYTES',
    doc: 'So much of a mail is fetched; what lies beyond is not read.',
    schema: count,
    default: '26214400',
  },
  authHosts: {
    env: 'IMAP_AUTH_HOSTS',
    doc: 'Names (authserv-id) under which the host of the mailbox writes Authentication-Results, such as mx.google.com, separated by commas; only the topmost such header counts.',
    schema: list.transform((items) => items.map((item) => item.toLowerCase())),
    default: '',
  },
} satisfies Spec;

export type ImapSettings = Values<typeof imapSpec>;

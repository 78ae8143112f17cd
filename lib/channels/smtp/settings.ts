import { count, oneOf, optionalText, port, type Spec, text, type Values } from '#lib/base/settings.ts';

export const smtpSpec = {
  host: { env: 'SMTP_HOST', doc: 'Mail relay that takes our mails.', schema: text },
  port: { env: 'SMTP_PORT', doc: 'Port of the relay.', schema: port, default: '587' },
  tls: {
    env: 'SMTP_TLS',
    doc: 'require: STARTTLS or no mail; implicit: TLS from the first byte; none: clear text, for a relay on this machine.',
    schema: oneOf(['require', 'implicit', 'none']),
    default: 'require',
  },
  user: { env: 'SMTP_USER', doc: 'Name to sign in with, where the relay asks for one.', schema: optionalText },
  password: { env: 'SMTP_PASSWORD', doc: 'Password to sign in with.', schema: optionalText, secret: true },
  sessions: { env: 'SMTP_SESSIONS', doc: 'Connections to the relay side by side.', schema: count, default: '8' },
  from: { env: 'MAIL_FROM', doc: 'Sender that employees see; tell them to allow it.', schema: text },
} satisfies Spec;

export type SmtpSettings = Values<typeof smtpSpec>;

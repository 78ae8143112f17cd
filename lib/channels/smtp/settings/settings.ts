import { z } from 'zod';
import { count, oneOf, optionalText, port, type Spec, text, type Values } from '#lib/base/settings.ts';
import { CARRIERS_BY_DEFAULT, destinations } from './destinations.ts';
import { moreRelays } from './more-relays.ts';
import { TLS_POLICIES, type TlsPolicy } from './tls-policy.ts';

const perSecond = z.coerce.number().min(0);

export const smtpSpec = {
  host: { env: 'SMTP_HOST', doc: 'Mail relay that takes our mails.', schema: text },
  port: { env: 'SMTP_PORT', doc: 'Port of the relay.', schema: port, default: '587' },
  tls: {
    env: 'SMTP_TLS',
    doc: 'require: STARTTLS or no mail; implicit: TLS from the first byte; none: clear text, for a relay on this machine.',
    schema: oneOf(TLS_POLICIES),
    default: 'require',
  },
  user: { env: 'SMTP_USER', doc: 'Name to sign in with, where the relay asks for one.', schema: optionalText },
  password: { env: 'SMTP_PASSWORD', doc: 'Password to sign in with.', schema: optionalText, secret: true },
  sessions: { env: 'SMTP_SESSIONS', doc: 'Connections to the relay side by side.', schema: count, default: '20' },
  priority: {
    env: 'SMTP_PRIORITY',
    doc: 'Order among several relays: the lowest goes first, equal ones share, higher ones stand by until those before them fail.',
    schema: count,
    default: '1',
  },
  perSecond: {
    env: 'SMTP_PER_SECOND',
    doc: 'Mails a second that the relay takes from us at most; 0: as many as it can.',
    schema: perSecond,
    default: '0',
  },
  moreRelays: {
    env: 'SMTP_MORE_RELAYS',
    doc: 'Further relays, separated by spaces, each smtp://USER:PASSWORD@HOST:PORT?tls=require&sessions=20&priority=1&persecond=0, or smtps:// for TLS from the first byte; signs in a password are written %XX, what is left out is as for the first relay, but never its name and password.',
    schema: moreRelays,
    default: '',
    secret: true,
  },
  destinations: {
    env: 'SMTP_DESTINATIONS',
    doc: 'Mail domains that want to be spared, each DOMAIN,DOMAIN=SESSIONS/RECIPIENTS_A_SESSION/MAILS_A_SECOND, separated by spaces. They are taken for carriers: a refusal for good is believed only when it is repeated.',
    schema: destinations,
    default: CARRIERS_BY_DEFAULT,
  },
  from: { env: 'MAIL_FROM', doc: 'Sender that employees see; tell them to allow it.', schema: text },
} satisfies Spec;

export type SmtpSettings = Values<typeof smtpSpec>;

/** One relay as the channel uses it. */
export interface SmtpRelay {
  host: string;
  port: number;
  tls: TlsPolicy;
  user: string | undefined;
  password: string | undefined;
  sessions: number;
  priority: number;
  perSecond: number;
}

/** The first relay and the further ones. */
export function relaysOf(settings: SmtpSettings): SmtpRelay[] {
  const { host, port: first, tls, user, password, sessions, priority, perSecond: rate } = settings;
  const shared = { port: first, tls, sessions, priority, perSecond: rate };
  const more = settings.moreRelays.map((named) => {
    const given = Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined));
    return { ...shared, user: undefined, password: undefined, host: named.host, ...given };
  });
  return [{ ...shared, host, user, password }, ...more];
}

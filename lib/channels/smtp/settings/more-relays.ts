import { z } from 'zod';
import { TLS_POLICIES, type TlsPolicy } from './tls-policy.ts';

/** A relay as its line of SMTP_MORE_RELAYS names it; what is left out is undefined. */
export interface NamedRelay {
  host: string;
  port: number | undefined;
  tls: TlsPolicy | undefined;
  user: string | undefined;
  password: string | undefined;
  sessions: number | undefined;
  priority: number | undefined;
  perSecond: number | undefined;
}

/** `smtp://USER:PASSWORD@HOST:PORT?tls=require&sessions=20&priority=1&persecond=0`, separated by spaces. */
export const moreRelays = z.string().transform((written, context): NamedRelay[] =>
  written.split(/\s+/).flatMap((line, index) => {
    if (line === '') return [];
    const relay = readRelay(line);
    // The line holds a password: it is named by its place only.
    if (!relay) context.addIssue(`the relay in place ${index + 1} is not smtp://USER:PASSWORD@HOST:PORT?NAME=VALUE`);
    return relay ? [relay] : [];
  }),
);

const parameters = z.strictObject({
  tls: z.enum(TLS_POLICIES).optional(),
  sessions: z.coerce.number().int().min(1).optional(),
  priority: z.coerce.number().int().min(1).optional(),
  persecond: z.coerce.number().min(0).optional(),
});

function readRelay(line: string): NamedRelay | null {
  const url = URL.parse(line);
  if (!url?.hostname || !['smtp:', 'smtps:'].includes(url.protocol)) return null;
  const given = parameters.safeParse(Object.fromEntries(url.searchParams));
  if (!given.success) return null;
  const { tls, sessions, priority, persecond } = given.data;
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port ? Number(url.port) : undefined,
    tls: tls ?? (url.protocol === 'smtps:' ? 'implicit' : undefined),
    user: decodeURIComponent(url.username) || undefined,
    password: decodeURIComponent(url.password) || undefined,
    sessions,
    priority,
    perSecond: persecond,
  };
}

import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import type { Raw } from '#lib/domain/raw.ts';
import { mailDedupeKey } from '../mail-dedupe-key.ts';
import type { MailEnvelope } from '../parse-mail.ts';
import type { RouteDeps, Running } from '../route.ts';
import { type Resolve, systemDns } from './check-by-dns.ts';
import { checkSender } from './check-sender.ts';
import { plainAddress } from './relays.ts';
import type { MailSettings } from './settings.ts';

/** An error that the SMTP client sees as a reply (RFC 5321 4.2). */
const refusal = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode });

/** Takes mail for the reply domain; 250 after DATA is said only when the mail is committed. */
export async function listenForMail(
  settings: MailSettings,
  deps: RouteDeps,
  resolve: Resolve = systemDns(),
): Promise<Running> {
  const server = new SMTPServer({
    name: deps.core.replyDomain,
    banner: 'Anpi',
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    // Carriers' addresses with dots where RFC 5321 has none must not be refused at MAIL FROM.
    lenientAddressParsing: true,
    authOptional: true,
    logger: false,
    size: settings.maxBytes,
    maxClients: settings.maxClients,
    socketTimeout: 60_000,
    closeTimeout: 2_000,
    onRcptTo: (address, session, done) => {
      const domain = address.address.slice(address.address.lastIndexOf('@') + 1).toLowerCase();
      if (domain !== deps.core.replyDomain) return done(refusal(550, '5.1.1 No such recipient here'));
      if (session.envelope.rcptTo.length >= settings.maxRecipients)
        return done(refusal(452, '4.5.3 Too many recipients'));
      return done();
    },
    onData: (stream, session, done) => {
      receive(stream, session, { settings, deps, resolve }).then(
        () => done(null, 'Stored'),
        (error) => done(isRefusal(error) ? error : refusal(451, '4.3.0 Not stored, please try again')),
      );
    },
  });
  server.on('error', (error) => deps.log.warn('mail listener', { error: String(error) }));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, settings.host, resolve);
  });
  return { stop: () => new Promise((resolve) => server.close(() => resolve())) };
}

const isRefusal = (error: unknown): error is Error => error instanceof Error && 'responseCode' in error;

interface Listening {
  settings: MailSettings;
  deps: RouteDeps;
  resolve: Resolve;
}

async function receive(
  stream: Readable & { sizeExceeded?: boolean },
  session: SMTPServerSession,
  { settings, deps, resolve }: Listening,
): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of stream) {
    if (!stream.sizeExceeded) parts.push(part as Buffer);
  }
  if (stream.sizeExceeded) throw refusal(552, '5.3.4 Mail too large');
  const { mailFrom, rcptTo } = session.envelope;
  const from = mailFrom ? mailFrom.address : '';
  const to = rcptTo.map((recipient) => recipient.address);
  const bytes = Buffer.concat(parts);
  // A relay that missed our 250 sends the same mail again; one without an id is never taken for a double.
  const dedupeKey = mailDedupeKey(bytes, to) ?? randomUUID();
  const client = { ip: plainAddress(session.remoteAddress), helo: session.hostNameAppearsAs || '' };
  const receivedAt = deps.clock.now();
  const check = await checkSender(
    { bytes, from, to, ...client },
    { settings, replyDomain: deps.core.replyDomain, resolve },
  );
  const envelope: MailEnvelope = { from, to, client, ...(check ? { check } : {}) };
  const raw: Raw = { bytes, envelope: { ...envelope }, receivedAt, dedupeKey };
  try {
    await deps.take([raw]);
  } catch (error) {
    deps.log.error('mail not stored', { error: String(error) });
    throw error;
  }
}

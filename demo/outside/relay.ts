import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import type { Fate } from '../company/person.ts';

export interface RelayedMail {
  address: string;
  /** Where a report of failure goes (RFC 5321 4.4). */
  envelopeFrom: string;
  raw: Buffer;
}

export interface RelayDeps {
  name: string;
  /** After so many mails it takes no more for the rest of the day; the other side is told to come back later. */
  breaksAfter: number;
  /** Undefined for an address that nobody has. */
  fateOf(address: string): Fate | undefined;
  onTaken(mail: RelayedMail): void;
  onRefused(address: string): void;
}

export interface Relay {
  port: number;
  /** Mails so far. */
  taken(): number;
  stop(): Promise<void>;
}

/** A mail relay on this machine: takes every mail, refuses unknown and refusing addresses at RCPT. */
export async function openRelay(deps: RelayDeps): Promise<Relay> {
  let taken = 0;
  const refusal = (): Error | null =>
    taken < deps.breaksAfter ? null : Object.assign(new Error('4.3.2 Out of service'), { responseCode: 421 });
  const server = new SMTPServer({
    name: deps.name,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    // Takes "foo..bar."@docomo.example, as the carriers do.
    lenientAddressParsing: true,
    authOptional: true,
    logger: false,
    closeTimeout: 500,
    onConnect: (_session, done) => done(refusal()),
    onMailFrom: (_address, _session, done) => done(refusal()),
    onRcptTo: ({ address }, _session, done) => {
      const plain = plainAddress(address);
      const fate = deps.fateOf(plain);
      if (fate && fate !== 'refuses') return done();
      if (fate) deps.onRefused(plain);
      done(Object.assign(new Error('5.1.1 User unknown'), { responseCode: 550 }));
    },
    onData: (stream, { envelope }, done) => {
      buffer(stream).then((raw) => {
        taken++;
        const envelopeFrom = envelope.mailFrom ? envelope.mailFrom.address : '';
        for (const { address } of envelope.rcptTo) deps.onTaken({ address: plainAddress(address), envelopeFrom, raw });
        done(null, 'Queued');
      }, done);
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    taken: () => taken,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** `"foo..bar."@docomo.example` and `foo..bar.@docomo.example` are one mailbox. */
export const plainAddress = (address: string): string => address.replace(/^"(.*)"@/, '$1@').toLowerCase();

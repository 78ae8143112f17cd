import { SMTPServer } from 'smtp-server';

export interface RelayedMail {
  to: string;
  messageId: string;
  text: string;
  /** The connection that carried it. */
  session: string;
}

export interface TestRelay {
  port: number;
  mails: RelayedMail[];
  /** By domain, the most mails that were on their way at one moment. */
  mostAtOnce: Map<string, number>;
  close(): Promise<void>;
}

export interface RelayManners {
  /** Milliseconds between the end of DATA and the 250. */
  delayMs?: number;
  /** Takes one command at a time. */
  oneByOne?: boolean;
  /** A reply other than 250 for this recipient, after a while. */
  refuse?(address: string): { code: number; text: string; afterMs?: number } | null;
}

/** A relay on loopback that keeps what it takes. */
export async function startRelay(manners: RelayManners = {}, port = 0): Promise<TestRelay> {
  const mails: RelayedMail[] = [];
  const atOnce = new Map<string, number>();
  const mostAtOnce = new Map<string, number>();
  const count = (address: string, n: number) => {
    const domain = address.slice(address.indexOf('@') + 1);
    const now = (atOnce.get(domain) ?? 0) + n;
    atOnce.set(domain, now);
    mostAtOnce.set(domain, Math.max(now, mostAtOnce.get(domain) ?? 0));
  };
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    hidePIPELINING: manners.oneByOne ?? false,
    logger: false,
    onRcptTo: (address, _, done) => {
      const refusal = manners.refuse?.(address.address);
      const answer = () =>
        done(refusal ? Object.assign(new Error(refusal.text), { responseCode: refusal.code }) : undefined);
      if (refusal?.afterMs) setTimeout(answer, refusal.afterMs);
      else answer();
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8');
        const messageId = /^message-id:\s*(\S+)/im.exec(text)?.[1] ?? '';
        for (const recipient of session.envelope.rcptTo) {
          mails.push({ to: recipient.address, messageId, text, session: session.id });
          count(recipient.address, 1);
        }
        setTimeout(() => {
          for (const recipient of session.envelope.rcptTo) count(recipient.address, -1);
          done(null, 'taken');
        }, manners.delayMs ?? 0);
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    mails,
    mostAtOnce,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

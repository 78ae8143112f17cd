import { createServer, type Socket } from 'node:net';
import { type Faults, startFaultProxy } from '../support/fault-proxy.ts';
import { freePort } from '../support/processes.ts';
import { startRelay } from '../support/relay.ts';
import { startScriptedSmtp } from '../support/scripted-smtp.ts';

export interface BadRelay {
  /** As one of SMTP_MORE_RELAYS. */
  relay: string;
  /** Mails that it took all the same. */
  taken(): number;
  close(): Promise<void>;
}

const LONG = process.env.CHAOS === 'long';

/** Ways in which one of several relays fails, each seen at real ones. */
export const BAD_RELAYS: Record<string, () => Promise<BadRelay>> = {
  'refuses every connection': async () => none(`smtp://127.0.0.1:${await freePort()}`),
  'says 554 at the greeting': () => listening((socket) => socket.end('554 5.7.1 not for you\r\n')),
  'refuses our password': () =>
    scripted({ EHLO: '250-hello\r\n250 AUTH PLAIN', 'AUTH PLAIN': '535 5.7.8 no' }, 'anpi:wrong@'),
  'puts every recipient off': () => scripted({ 'RCPT TO': '451 4.3.0 temporary lookup failure' }),
  'is slow': () => behind({ trickle: LONG ? { bytes: 10, everyMs: 250 } : { bytes: 8, everyMs: 30 } }),
  ...(LONG
    ? {
        'takes the connection and says nothing': () => behind({ cutAfterUp: 0, holeAt: /^/ }),
        'resets every connection': () => listening((socket) => socket.resetAndDestroy()),
        'says 421 to everybody': () => listening((socket) => socket.end('421 4.3.2 going down\r\n')),
        'offers no TLS where we insist on it': () =>
          scripted({ STARTTLS: '454 4.7.0 not available' }, '', '?tls=require'),
        'refuses every sender': () => scripted({ 'MAIL FROM': '550 5.7.1 not for you' }),
        'refuses every recipient without saying why': () => scripted({ 'RCPT TO': '550 no' }),
      }
    : {}),
};

const none = (relay: string): BadRelay => ({ relay, taken: () => 0, close: async () => {} });

async function scripted(replies: Record<string, string>, user = '', options = ''): Promise<BadRelay> {
  const server = await startScriptedSmtp(replies);
  return { ...none(`smtp://${user}127.0.0.1:${server.port}${options}`), close: server.close };
}

/** A good one at the end of a bad wire. */
async function behind(faults: Faults): Promise<BadRelay> {
  const good = await startRelay();
  const proxy = await startFaultProxy(good.port);
  proxy.faults = faults;
  return {
    relay: `smtp://127.0.0.1:${proxy.port}`,
    taken: () => good.mails.length,
    close: async () => {
      await proxy.close();
      await good.close();
    },
  };
}

async function listening(onSocket: (socket: Socket) => void): Promise<BadRelay> {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    onSocket(socket);
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    ...none(`smtp://127.0.0.1:${port}`),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

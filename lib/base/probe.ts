import { connect, type Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';

/** What came of knocking at a door. */
export type Probe = { kind: 'open'; certificateUntil: Date | null } | { kind: 'closed'; reason: string };

export interface ProbedAt {
  host: string;
  port: number;
  /** TLS from the first byte: then the certificate is looked at. */
  tls: boolean;
}

/** Connects and hangs up again; says nothing on the line. Never throws; gives up after `patienceMs`. */
export function probe({ host, port, tls }: ProbedAt, patienceMs = 5_000): Promise<Probe> {
  return new Promise((resolve) => {
    // The certificate is read whatever it is: that it has expired is what we want to find out.
    const socket: Socket = tls
      ? connectTls({ host, port, servername: host, rejectUnauthorized: false })
      : connect({ host, port });
    const done = (result: Probe): void => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(patienceMs, () => done({ kind: 'closed', reason: 'ETIMEDOUT' }));
    socket.on('error', (error: NodeJS.ErrnoException) => done({ kind: 'closed', reason: error.code ?? error.message }));
    socket.on(tls ? 'secureConnect' : 'connect', () => done({ kind: 'open', certificateUntil: untilOf(socket, tls) }));
  });
}

function untilOf(socket: Socket, tls: boolean): Date | null {
  if (!tls) return null;
  // Safe: made by connectTls above.
  const { valid_to } = (socket as TLSSocket).getPeerCertificate();
  return valid_to ? new Date(valid_to) : null;
}

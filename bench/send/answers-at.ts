import { connect } from 'node:net';
import { pause } from '#lib/base/time/pause.ts';

const PATIENCE_MS = 5_000;

/** Resolves when something on loopback takes connections at this port; throws after 5 s. */
export async function answersAt(port: number): Promise<void> {
  for (const giveUpAt = performance.now() + PATIENCE_MS; performance.now() < giveUpAt; await pause(20)) {
    if (await canConnect(port)) return;
  }
  throw new Error(`nothing answers at port ${port}`);
}

const canConnect = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('connect', () => socket.end('QUIT\r\n'));
  });

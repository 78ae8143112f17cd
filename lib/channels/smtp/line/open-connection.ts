import type { Socket } from 'node:net';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SmtpRelay } from '../settings/settings.ts';
import { Dialogue } from './dialogue.ts';

const CONNECT_MS = 10_000;
const GREETING_MS = 15_000;
const SETUP_MS = 30_000;
const SILENCE_MS = 60_000;
const BIGGEST_REPLY = 64 * 1024;

/** Connects, secures and signs in by nodemailer, then takes the line over for the mails; throws what nodemailer says. */
export async function openConnection(relay: SmtpRelay, name: string): Promise<Dialogue> {
  const { host, port, tls, user, password } = relay;
  const connection = new SMTPConnection({
    host,
    port,
    name,
    secure: tls === 'implicit',
    requireTLS: tls === 'require',
    ignoreTLS: tls === 'none',
    connectionTimeout: CONNECT_MS,
    greetingTimeout: GREETING_MS,
    socketTimeout: SILENCE_MS,
    maxResponseSize: BIGGEST_REPLY,
  });
  // A server that sends a byte now and then is never silent.
  const deadline = setTimeout(() => connection.close(), SETUP_MS);
  try {
    await new Promise<void>((resolve, reject) => {
      connection.once('error', reject);
      connection.once('end', () => reject(new Error('the connection was closed')));
      connection.connect((error) => (error ? reject(error) : resolve()));
    });
    const pipelining = /^250[ -]PIPELINING\b/im.test(connection.lastServerResponse || '');
    if (user) await signIn(connection, user, password ?? '');
    return takeOver(connection, pipelining);
  } catch (error) {
    connection.on('error', () => {});
    connection.close();
    throw error;
  } finally {
    clearTimeout(deadline);
  }
}

const signIn = (connection: SMTPConnection, user: string, pass: string): Promise<void> =>
  new Promise((resolve, reject) => {
    connection.once('error', reject);
    connection.once('end', () => reject(new Error('the connection was closed')));
    connection.login({ user, pass }, (error) => (error ? reject(error) : resolve()));
  });

function takeOver(connection: SMTPConnection, pipelining: boolean): Dialogue {
  const socket = connection._socket as Socket;
  // From here on the replies are ours; what nodemailer still hears is the end of the line.
  socket.removeAllListeners('data');
  const dialogue = new Dialogue(socket, pipelining);
  connection.on('error', (error: Error & { code?: string }) => dialogue.cut(error.message, error.code));
  connection.once('end', () => dialogue.cut('the connection was closed'));
  return dialogue;
}

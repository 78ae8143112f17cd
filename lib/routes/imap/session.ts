import { ImapFlow } from 'imapflow';
import { pause } from '#lib/base/time/pause.ts';
import type { RouteDeps } from '../route.ts';
import type { MailboxMemory } from './memory.ts';
import type { ImapSettings } from './settings.ts';
import { takeNewMails } from './take-new-mails.ts';

const INBOX = 'INBOX';
/** Twice this without a byte, and the server counts as gone. */
const SILENCE_MS = 12_000;
const FAREWELL_MS = 2_000;

/** One connection, from log-in until it is stopped; throws when it breaks. `onWell` is called after each look that went well. */
export async function runSession(
  settings: ImapSettings,
  deps: RouteDeps,
  memory: MailboxMemory,
  signal: AbortSignal,
  onWell: () => void,
): Promise<void> {
  const client = clientOf(settings);
  const news = new EventTarget();
  let heard = false;
  // Without a listener an error of the connection would end the process; the command under way throws it too.
  client.on('error', (error) => deps.log.debug('mailbox', { code: (error as { code?: string }).code }));
  client.on('exists', () => {
    heard = true;
    news.dispatchEvent(new Event('mail'));
  });
  const hangUp = () => setTimeout(() => client.close(), FAREWELL_MS).unref();
  signal.addEventListener('abort', hangUp, { once: true });
  try {
    await client.connect();
    const junk = await junkFolders(client);
    while (!signal.aborted) {
      for (const path of junk) await takeNewMails(client, path, settings, deps, memory, signal);
      const nextPollAt = performance.now() + settings.pollSeconds * 1000;
      while (!signal.aborted && performance.now() < nextPollAt) {
        heard = false;
        await takeNewMails(client, INBOX, settings, deps, memory, signal);
        onWell();
        if (!heard) await quiet(client, news, nextPollAt - performance.now(), signal);
      }
    }
    await client.logout();
  } finally {
    signal.removeEventListener('abort', hangUp);
    client.close();
  }
}

const clientOf = ({ host, port, tls, user, password, maxBytes }: ImapSettings): ImapFlow =>
  new ImapFlow({
    host,
    port,
    secure: tls === 'tls',
    ...(tls === 'tls' ? {} : { doSTARTTLS: tls === 'starttls' }),
    auth: { user, pass: password },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: SILENCE_MS,
    greetingTimeout: SILENCE_MS,
    socketTimeout: SILENCE_MS,
    maxLiteralSize: maxBytes + 1024,
  });

/** Spam filters take short answers from phones for junk. */
async function junkFolders(client: ImapFlow): Promise<string[]> {
  const folders = await client.list();
  return folders.filter(({ specialUse }) => specialUse === '\\Junk').map(({ path }) => path);
}

/** IDLE (RFC 2177) until the server announces a mail, the connection ends or the time is up. */
async function quiet(client: ImapFlow, news: EventTarget, ms: number, signal: AbortSignal): Promise<void> {
  const over = new AbortController();
  news.addEventListener('mail', () => over.abort(), { once: true });
  // The next command ends IDLE; its own promise ends when that or the server did.
  const idling = client.idle().catch(() => {});
  await Promise.race([idling, pause(ms, AbortSignal.any([over.signal, signal]))]);
  over.abort();
}

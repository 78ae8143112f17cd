import { readSettings } from '#lib/base/settings.ts';
import { pause } from '#lib/base/time/pause.ts';
import type { Ctx } from '#lib/flows/ctx.ts';
import { createTake } from '#lib/flows/reading/take-and-read.ts';
import { imap } from '#lib/routes/imap/route.ts';
import { type ImapSettings, imapSpec } from '#lib/routes/imap/settings.ts';
import type { RouteDeps, Running } from '#lib/routes/route.ts';
import { type Dovecot, MAILBOX } from './dovecot.ts';
import { letterText, noEntries } from './mail-road.ts';

/** The settings of a mailbox behind this port, as an operator would write them. */
export const imapEnvironment = (port: number): Record<string, string> => ({
  IMAP_HOST: '127.0.0.1',
  IMAP_PORT: String(port),
  IMAP_TLS: 'none',
  IMAP_USER: MAILBOX.user,
  IMAP_PASSWORD: MAILBOX.password,
});

export const imapSettings = (port: number, more: Record<string, string> = {}): ImapSettings =>
  readSettings('imap', imapSpec, { ...imapEnvironment(port), ...more });

export const imapDeps = (ctx: Ctx): RouteDeps => ({
  ...ctx,
  // A mailbox lives in real time, whatever the test's clock says.
  clock: { now: () => new Date() },
  entries: noEntries,
  take: createTake(ctx)('imap'),
});

/** The real route at the mailbox behind this port; `more` are settings beside it. */
export const openImapRoad = (ctx: Ctx, port: number, more?: Record<string, string>): Promise<Running> =>
  imap.listen!(imapSettings(port, more), imapDeps(ctx));

let written = 0;

/** Puts a reply into the mailbox, with a Message-ID of its own unless told otherwise. */
export function dropReply(
  dovecot: Dovecot,
  to: string,
  text: string,
  headers: Record<string, string> = { 'Message-ID': `<${++written}@phone.example>` },
  folder: 'INBOX' | 'Junk' = 'INBOX',
): void {
  dovecot.drop(
    letterText({ to: [to], text: `${text}\r\n`, headers: { Date: new Date().toUTCString(), ...headers } }),
    folder,
  );
}

export const storedMails = (ctx: Ctx): Promise<number> => ctx.db.read.$count(ctx.db.t.inbounds);

/** Waits until so many mails are stored; gives how many are after `withinMs` at the latest. */
export async function untilStored(ctx: Ctx, wanted: number, withinMs = 10_000): Promise<number> {
  const giveUpAt = Date.now() + withinMs;
  while ((await storedMails(ctx)) < wanted && Date.now() < giveUpAt) await pause(20);
  return storedMails(ctx);
}

/** How many mails of a folder are marked as seen. */
export async function seenMails(dovecot: Dovecot, folder = 'INBOX'): Promise<number> {
  const client = await dovecot.client();
  await client.mailboxOpen(folder, { readOnly: true });
  const found = await client.search({ seen: true }, { uid: true });
  await client.logout();
  return found ? found.length : 0;
}

/** The same, once it is so many, or after 5 s at the latest. */
export async function untilSeen(dovecot: Dovecot, wanted: number, folder = 'INBOX'): Promise<number> {
  const giveUpAt = Date.now() + 5_000;
  while ((await seenMails(dovecot, folder)) < wanted && Date.now() < giveUpAt) await pause(50);
  return seenMails(dovecot, folder);
}

import type { ImapFlow } from 'imapflow';
import type { RouteDeps } from '../route.ts';
import { fetchMails } from './fetch-mails.ts';
import type { FolderMemory, MailboxMemory } from './memory.ts';
import type { ImapSettings } from './settings.ts';

/** Marks what is stored, whoever reads the mailbox besides us. */
const TAKEN = '$AnpiTaken';
/** Somebody who opens a mail before us makes it seen: those that came lately are looked at none the less. */
const SEEN_BUT_NEW_MS = 7 * 24 * 3600_000;
const AT_ONCE = 100;
const BYTES_AT_ONCE = 16 * 1024 * 1024;

/** Takes every mail of a folder that is not taken yet; each is marked as seen after its commit, never before. */
export async function takeNewMails(
  client: ImapFlow,
  path: string,
  settings: ImapSettings,
  deps: RouteDeps,
  memory: MailboxMemory,
  signal: AbortSignal,
): Promise<void> {
  const folder = await client.mailboxOpen(path);
  const known = memory.ofFolder(path, folder.uidValidity);
  const found = await searchNew(client, deps.clock.now());
  known.keepOnly(new Set(found));
  await markTaken(
    client,
    found.filter((uid) => known.taken.has(uid)),
  );
  const { maxBytes, authHosts } = settings;
  const place = { path, uidValidity: folder.uidValidity, maxBytes, authHosts, now: () => deps.clock.now() };
  for (const batch of await batches(client, found, known)) {
    if (signal.aborted) return;
    const mails = await fetchMails(client, batch, place).catch((error) => {
      known.trouble(batch);
      throw error;
    });
    if (mails.length === 0) continue;
    await deps.take(mails.map(({ raw }) => raw));
    const stored = mails.map(({ uid }) => uid);
    for (const uid of stored) known.taken.add(uid);
    await markTaken(client, stored);
  }
}

async function searchNew(client: ImapFlow, now: Date): Promise<number[]> {
  const since = new Date(now.getTime() - SEEN_BUT_NEW_MS);
  const fresh = { or: [{ seen: false }, { since }] };
  const query = keepsKeywords(client) ? { ...fresh, unKeyword: TAKEN } : fresh;
  return (await client.search(query, { uid: true })) || [];
}

/** RFC 3501 7.1, PERMANENTFLAGS: some servers, Exchange among them, keep no flags but their own. */
function keepsKeywords({ mailbox }: ImapFlow): boolean {
  const flags = mailbox ? mailbox.permanentFlags : undefined;
  return flags?.has('\\*') === true || flags?.has(TAKEN) === true;
}

async function markTaken(client: ImapFlow, uids: readonly number[]): Promise<void> {
  if (uids.length === 0) return;
  const flags = keepsKeywords(client) ? ['\\Seen', TAKEN] : ['\\Seen'];
  await client.messageFlagsAdd(uids.join(','), flags, { uid: true });
}

/** Mails to fetch together, a few megabytes at most; one that was there when a connection broke comes alone and last. */
async function batches(client: ImapFlow, found: readonly number[], known: FolderMemory): Promise<number[][]> {
  const due = found.filter((uid) => !known.taken.has(uid) && known.isDue(uid));
  if (due.length === 0) return [];
  const out: number[][] = [];
  let open: number[] = [];
  let bytes = 0;
  for await (const { uid, size = 0 } of client.fetch(due.join(','), { uid: true, size: true }, { uid: true })) {
    if (known.isTroubled(uid)) continue;
    if (open.length >= AT_ONCE || (open.length > 0 && bytes + size > BYTES_AT_ONCE)) {
      out.push(open);
      open = [];
      bytes = 0;
    }
    open.push(uid);
    bytes += size;
  }
  if (open.length > 0) out.push(open);
  return [...out, ...due.filter((uid) => known.isTroubled(uid)).map((uid) => [uid])];
}

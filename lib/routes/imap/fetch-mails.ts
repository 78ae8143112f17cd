import type { ImapFlow } from 'imapflow';
import type { Raw } from '#lib/domain/raw.ts';
import { relayCheck } from '#lib/mail/auth/relay-check.ts';
import { mailDedupeKey } from '../mail-dedupe-key.ts';
import { headOf, mailHeaders } from '../mail-header.ts';

export interface Place {
  path: string;
  uidValidity: bigint;
  maxBytes: number;
  authHosts: readonly string[];
  now(): Date;
}

/** Where the delivering host writes down for whom this copy is: two copies of one mail are two mails. */
const DELIVERED_TO = ['delivered-to', 'x-original-to', 'envelope-to'];

export interface FetchedMail {
  uid: number;
  raw: Raw;
}

/** The mails as they lie in the mailbox, unread as before (BODY.PEEK); those that are gone meanwhile are left out. */
export async function fetchMails(client: ImapFlow, uids: readonly number[], place: Place): Promise<FetchedMail[]> {
  const mails: FetchedMail[] = [];
  const query = { uid: true, internalDate: true, source: { start: 0, maxLength: place.maxBytes } };
  for await (const { uid, source, internalDate } of client.fetch(uids.join(','), query, { uid: true })) {
    if (source) mails.push({ uid, raw: rawOf(uid, source, internalDate, place) });
  }
  return mails;
}

function rawOf(uid: number, bytes: Uint8Array, internalDate: Date | string | undefined, place: Place): Raw {
  const { path, uidValidity, authHosts } = place;
  const check = authHosts.length > 0 ? relayCheck(headOf(bytes), authHosts) : null;
  const to = DELIVERED_TO.flatMap((name) => mailHeaders(bytes, name));
  return {
    bytes,
    envelope: { folder: path, uidValidity: String(uidValidity), uid, ...(check ? { check } : {}) },
    receivedAt: earlier(internalDate, place.now()),
    dedupeKey: mailDedupeKey(bytes, to) ?? `${path}:${uidValidity}:${uid}`,
  };
}

/** The mailbox received it then, even if nobody looked until now. */
function earlier(internalDate: Date | string | undefined, now: Date): Date {
  const at = new Date(internalDate ?? now);
  return Number.isNaN(at.getTime()) || at > now ? now : at;
}

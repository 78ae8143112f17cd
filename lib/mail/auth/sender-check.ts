import type { Mailbox } from '../mime/addresses.ts';

/** What a host that we trust found out, as a mail arrived, about the right of its sender to the From domain. */
export interface SenderCheck {
  /** Who checked: an authserv-id of ours, `mailauth`, or a provider. */
  by: string;
  /** The From domain that is DMARC-aligned (RFC 9989), lower case; null where none is. */
  alignedDomain: string | null;
  /** The results as they were told, for people. */
  said: string;
}

/** Whether the sole From of a mail is of the domain that was found aligned. */
export const isAligned = (check: SenderCheck | undefined, from: readonly Mailbox[]): boolean =>
  check !== undefined && check.alignedDomain !== null && fromDomain(from) === check.alignedDomain;

/** The domain of the sole author, '' where there are several or none. */
export const fromDomain = (from: readonly Mailbox[]): string => (from.length === 1 ? domainOf(from[0]!.address) : '');

/** The part behind the last at sign in lower case, '' for what is no address. */
export const domainOf = (address: string): string =>
  address.includes('@') ? address.slice(address.lastIndexOf('@') + 1).toLowerCase() : '';

import { timingSafeEqual } from 'node:crypto';
import { toBase32 } from '#lib/base/ids.ts';
import type { MasterKey } from '#lib/base/secrets/master-key.ts';
import type { CoreSettings } from '#lib/base/settings/core-settings.ts';

const MAC_BYTES = 16;

/** What stands in a mailed link: its id and 128 bits that only the program can make, in lower case; nothing of it is stored. */
export const contactToken = (master: MasterKey, linkId: string): string => `${linkId}-${macOf(master, linkId)}`;

export const contactLink = (core: Pick<CoreSettings, 'publicUrl'>, master: MasterKey, linkId: string): string =>
  `${core.publicUrl}/c/${contactToken(master, linkId)}`;

/** The link that a token was made for; null for a guess or a typo. */
export function linkIdIn(master: MasterKey, token: string): string | null {
  const cut = token.lastIndexOf('-');
  const linkId = token.slice(0, cut);
  const given = Buffer.from(token.slice(cut + 1));
  const right = Buffer.from(macOf(master, linkId));
  return cut > 0 && given.length === right.length && timingSafeEqual(given, right) ? linkId : null;
}

const macOf = (master: MasterKey, linkId: string): string =>
  toBase32(Buffer.from(master.sign(`contact link ${linkId}`), 'base64url').subarray(0, MAC_BYTES));

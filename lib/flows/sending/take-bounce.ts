import type { Handle } from '#db/db.ts';
import { failHandedOver } from '#db/stores/messages/messages.ts';
import { contactsByDigest, markBad } from '#db/stores/people/contact-points.ts';
import type { ContactRow } from '#db/stores/people/people.ts';
import { addressKey } from '#lib/base/addresses/mail-address.ts';
import type { Parsed } from '#lib/routes/route.ts';
import type { Ctx } from '../ctx.ts';
import { refreshSilence } from '../ledger/refresh-silence.ts';
import type { Resolved } from '../senders/resolved.ts';

/** A hard bounce marks the contact point, with date and reason, and its messages as not delivered; it never suppresses an address for good. */
export async function applyBounce(
  ctx: Ctx,
  tx: Handle,
  bounce: Parsed & { kind: 'bounce' },
  who: Resolved | null,
  now: Date,
): Promise<void> {
  for (const { address, hard, reason, earlier } of bounce.recipients) {
    if (!hard) continue;
    for (const contact of await firstKnown(ctx, tx, [address, ...earlier], who)) {
      await markBad(ctx.db, tx, contact.id, now, reason);
      const rounds = await failHandedOver(ctx.db, tx, contact.id, reason);
      for (const roundId of rounds) await refreshSilence(ctx, tx, roundId, [contact.personId]);
    }
  }
}

/** The contact points behind the first of these addresses that the roster knows: an alias or a forward fails under a name of its own. */
async function firstKnown(
  ctx: Ctx,
  tx: Handle,
  addresses: readonly string[],
  who: Resolved | null,
): Promise<ContactRow[]> {
  for (const address of addresses) {
    const contacts = await contactsByDigest(ctx.db, tx, ctx.keys.master.digest(addressKey(address)));
    // A token names one person: a shared or forwarded address of others is not blamed.
    const blamed = who?.kind === 'person' ? contacts.filter(({ personId }) => personId === who.personId) : contacts;
    if (blamed.length > 0) return blamed;
  }
  return [];
}

import { addressPlace } from '#db/stores/people/people.ts';
import type { HeldPerson, RosterRows } from '#db/stores/people/roster.ts';
import type { DataKey } from '#db/stores/upkeep/keys.ts';
import { addressKey } from '#lib/base/addresses/mail-address.ts';
import type { MasterKey } from '#lib/base/secrets/master-key.ts';
import { sealText } from '#lib/base/secrets/seal.ts';
import type { ContactKind } from '#lib/domain/person.ts';
import type { RosterEntry } from './roster.ts';

type ContactRows = RosterRows['contactPoints'];
type Held = HeldPerson['contacts'];

/** The contact points of one person as they will be, sealed: addresses that went stay as rows out of use, and come back as the same row. What the person entered stays. */
export function contactRows(
  master: MasterKey,
  person: { id: string; key: DataKey['key'] },
  entry: RosterEntry,
  held: Held,
  nextId: () => string,
): ContactRows {
  const wanted = [...placed('mail', entry.mails), ...placed('phone', entry.phones)];
  const kept = new Map(held.map((contact) => [`${contact.row.kind} ${contact.row.addressDigest}`, contact]));
  const rows: ContactRows = [];
  for (const { kind, position, address } of wanted) {
    const addressDigest = master.digest(kind === 'mail' ? addressKey(address) : address);
    const known = kept.get(`${kind} ${addressDigest}`);
    kept.delete(`${kind} ${addressDigest}`);
    // The person has taken it out: whoever keeps the roster may not know yet.
    if (known?.row.retiredAt) continue;
    if (known?.address === address && known.row.position === position) continue;
    const id = known?.row.id ?? nextId();
    const same = known?.address === address;
    rows.push({
      id,
      personId: person.id,
      kind,
      position,
      sealedAddress: same ? known.row.sealedAddress : sealText(person.key, address, addressPlace(id)),
      addressDigest,
      queue: queueOf(kind, address),
      active: true,
      badSince: same ? known.row.badSince : null,
      badReason: same ? known.row.badReason : null,
      source: 'roster',
      confirmedAt: known?.row.confirmedAt ?? null,
      retiredAt: null,
    });
  }
  for (const { row } of kept.values()) {
    const { createdAt: _, ...gone } = row;
    if (row.active && row.source === 'roster') rows.push({ ...gone, active: false });
  }
  return rows;
}

const placed = (kind: ContactKind, addresses: readonly string[]) =>
  addresses.map((address, position) => ({ kind, position, address }));

/** Mails queue by domain, calls and SMS by the first digits. */
const queueOf = (kind: ContactKind, address: string): string =>
  kind === 'mail' ? address.slice(address.lastIndexOf('@') + 1) : address.slice(0, 3);

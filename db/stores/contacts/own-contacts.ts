import { and, asc, eq, sql } from 'drizzle-orm';
import { unsealText } from '#lib/base/secrets/seal.ts';
import type { Db, Handle } from '../../db.ts';
import { addressPlace, type ContactRow } from '../people/people.ts';
import type { Keyring } from '../upkeep/keys.ts';

/** A contact point as its owner sees it: in use, or waiting for the owner's word. */
export interface OwnContact
  extends Pick<ContactRow, 'id' | 'kind' | 'active' | 'position' | 'queue' | 'badSince' | 'confirmedAt'> {
  address: string;
}

/** What is in use, in its order, and behind it what was entered and waits to be confirmed. */
export async function ownContacts({ db, keys }: { db: Db; keys: Keyring }, personId: string): Promise<OwnContact[]> {
  const { contactPoints: c, people } = db.t;
  const rows = await db.read
    .select({ contact: c, keyId: people.keyId })
    .from(c)
    .innerJoin(people, eq(people.id, c.personId))
    .where(
      and(
        eq(c.personId, personId),
        sql`(${c.active} or (${c.source} = 'self' and ${c.confirmedAt} is null and ${c.retiredAt} is null))`,
      ),
    )
    .orderBy(asc(c.kind), asc(c.position));
  const [first] = rows;
  if (!first) return [];
  const key = await keys.get(first.keyId);
  const own = rows.map(({ contact }) => ({
    ...contact,
    address: unsealText(key, contact.sealedAddress, addressPlace(contact.id)),
  }));
  return [...own.filter(({ active }) => active), ...own.filter(({ active }) => !active)];
}

/** This address of this person, whatever became of it. */
export async function contactByDigest(
  db: Db,
  tx: Handle,
  { personId, kind, addressDigest }: Pick<ContactRow, 'personId' | 'kind' | 'addressDigest'>,
): Promise<ContactRow | undefined> {
  const { contactPoints: c } = db.t;
  const which = and(eq(c.personId, personId), eq(c.kind, kind), eq(c.addressDigest, addressDigest));
  const [row] = await tx.select().from(c).where(which);
  return row;
}

/** Where the next contact point of its kind stands. */
export async function nextPosition(db: Db, tx: Handle, personId: string, kind: ContactRow['kind']): Promise<number> {
  const { contactPoints: c } = db.t;
  const [row] = await tx
    .select({ next: sql<number>`coalesce(max(${c.position}) + 1, 0)` })
    .from(c)
    .where(and(eq(c.personId, personId), eq(c.kind, kind), sql`${c.active}`));
  return Number(row?.next ?? 0);
}

export async function setContact(db: Db, tx: Handle, id: string, to: Partial<Omit<ContactRow, 'id'>>): Promise<void> {
  await tx.update(db.t.contactPoints).set(to).where(eq(db.t.contactPoints.id, id));
}

/** How many are in use. */
export const countInUse = (db: Db, tx: Handle, personId: string): Promise<number> =>
  tx.$count(db.t.contactPoints, and(eq(db.t.contactPoints.personId, personId), sql`${db.t.contactPoints.active}`));

/** The owner says that everything in use is right. */
export async function confirmAll(db: Db, tx: Handle, personId: string, confirmedAt: Date): Promise<void> {
  const { contactPoints: c } = db.t;
  await tx
    .update(c)
    .set({ confirmedAt })
    .where(and(eq(c.personId, personId), sql`${c.active}`));
}

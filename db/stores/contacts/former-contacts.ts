import { and, desc, eq, sql } from 'drizzle-orm';
import { Problem } from '#lib/base/problem.ts';
import { unsealText } from '#lib/base/secrets/seal.ts';
import type { Db } from '../../db.ts';
import { addressPlace, type ContactRow } from '../people/people.ts';
import type { Keyring } from '../upkeep/keys.ts';

/** A contact point that is out of use: dropped by a roster, taken out by the person, or never confirmed. */
export interface FormerContact
  extends Pick<ContactRow, 'id' | 'kind' | 'source' | 'confirmedAt' | 'retiredAt' | 'createdAt'> {
  address: string;
}

/** The newest first; none of somebody whose key was destroyed. */
export async function formerContacts(db: Db, keys: Keyring, personId: string): Promise<FormerContact[]> {
  const { contactPoints: c, people } = db.t;
  const rows = await db.read
    .select({ contact: c, keyId: people.keyId })
    .from(c)
    .innerJoin(people, eq(people.id, c.personId))
    .where(and(eq(c.personId, personId), sql`not ${c.active}`))
    .orderBy(desc(c.createdAt));
  const [first] = rows;
  const key = first && (await keys.get(first.keyId).catch(nullWhenDestroyed));
  if (!key) return [];
  return rows.map(({ contact }) => ({
    ...contact,
    address: unsealText(key, contact.sealedAddress, addressPlace(contact.id)),
  }));
}

function nullWhenDestroyed(error: unknown): null {
  if (error instanceof Problem && error.code === 'key.destroyed') return null;
  throw error;
}

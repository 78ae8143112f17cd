import { and, eq } from 'drizzle-orm';
import { unsealText } from '#lib/base/secrets/seal.ts';
import type { Language } from '#lib/domain/person.ts';
import type { Db, Handle } from '../../db.ts';
import type { Tables } from '../../tables/tables.ts';
import type { Keyring } from '../upkeep/keys.ts';

export type PushSubscriptionRow = Tables['pushSubscriptions']['$inferSelect'];

export const subscriptionPlace = (id: string): string => `push_subscriptions.sealed:${id}`;

/** Browsers of people who still belong to the company, who read this language. */
export async function subscribers(db: Db, language: Language): Promise<string[]> {
  const { pushSubscriptions, people } = db.t;
  const rows = await db.read
    .select({ id: pushSubscriptions.id })
    .from(pushSubscriptions)
    .innerJoin(people, eq(people.id, pushSubscriptions.personId))
    .where(and(eq(pushSubscriptions.language, language), eq(people.active, true)));
  return rows.map(({ id }) => id);
}

/** Where a browser is told, as JSON; null once it is gone or can be read no more. */
export async function pushTarget(ctx: { db: Db; keys: Keyring }, id: string): Promise<string | null> {
  const { pushSubscriptions, people, dataKeys } = ctx.db.t;
  const [row] = await ctx.db.read
    .select({ sealed: pushSubscriptions.sealed, keyId: people.keyId, wrapped: dataKeys.wrapped })
    .from(pushSubscriptions)
    .innerJoin(people, eq(people.id, pushSubscriptions.personId))
    .innerJoin(dataKeys, eq(dataKeys.id, people.keyId))
    .where(eq(pushSubscriptions.id, id));
  return row?.wrapped ? unsealText(ctx.keys.unwrap(row.keyId, row.wrapped), row.sealed, subscriptionPlace(id)) : null;
}

/** One row for each browser: allowing again changes it. */
export async function saveSubscription(db: Db, tx: Handle, row: PushSubscriptionRow): Promise<void> {
  await tx.delete(db.t.pushSubscriptions).where(eq(db.t.pushSubscriptions.digest, row.digest));
  await tx.insert(db.t.pushSubscriptions).values(row);
}

export async function dropSubscription(db: Db, tx: Handle, id: string): Promise<void> {
  await tx.delete(db.t.pushSubscriptions).where(eq(db.t.pushSubscriptions.id, id));
}

import { and, asc, eq, getTableColumns, inArray, isNull, lte, sql } from 'drizzle-orm';
import { newId } from '#lib/base/ids.ts';
import { newKey, seal, unseal } from '#lib/base/seal.ts';
import type { Raw } from '#lib/domain/raw.ts';
import type { Db, Handle } from '../db.ts';
import { preparedOn, UNNAMED } from '../prepared.ts';
import type { Tables } from '../tables/tables.ts';
import { updateRows } from '../write-rows.ts';
import type { DataKey, Keyring } from './keys.ts';

export type InboundRow = Tables['inbounds']['$inferSelect'];

/** An inbound with what it is byte for byte. */
export type WholeInbound = InboundRow & Omit<Tables['raws']['$inferSelect'], 'inboundId'>;

/** The columns of a whole inbound, for queries that join `raws`. */
export const wholeInbound = ({ inbounds, raws }: Tables) => ({
  ...getTableColumns(inbounds),
  sealedRaw: raws.sealedRaw,
  sealedEnvelope: raws.sealedEnvelope,
});

const keyPlace = (id: string) => `inbounds.sealed_key:${id}`;
const rawPlace = (id: string) => `inbounds.sealed_raw:${id}`;
const envelopePlace = (id: string) => `inbounds.sealed_envelope:${id}`;

export interface SealedInbound {
  row: WholeInbound;
  own: Uint8Array;
}

/** A raw message sealed under a key of its own, wrapped by `wrap`; done before the write lock is taken. */
export function sealInbound(route: string, raw: Raw, wrap: DataKey): SealedInbound {
  const id = newId(raw.receivedAt);
  const own = newKey();
  const row = {
    id,
    route,
    dedupeKey: raw.dedupeKey,
    receivedAt: raw.receivedAt,
    readAt: null,
    keyId: wrap.id,
    sealedKey: seal(wrap.key, own, keyPlace(id)),
    sealedRaw: seal(own, raw.bytes, rawPlace(id)),
    sealedEnvelope: seal(own, Buffer.from(JSON.stringify(raw.envelope)), envelopePlace(id)),
  };
  return { row, own };
}

export interface OpenedInbound {
  raw: Raw;
  /** The inbound's own key; seals what is read from it. */
  own: Uint8Array;
}

/** The inbound's own key; throws `key.destroyed` after its round was purged. */
export const ownKeyOf = async (keys: Keyring, row: InboundRow): Promise<Uint8Array> =>
  unseal(await keys.get(row.keyId), row.sealedKey, keyPlace(row.id));

/** The raw message as it arrived; throws `key.destroyed` after its round was purged. */
export async function openInbound(keys: Keyring, row: WholeInbound): Promise<OpenedInbound> {
  const own = await ownKeyOf(keys, row);
  const envelope = JSON.parse(Buffer.from(unseal(own, row.sealedEnvelope, envelopePlace(row.id))).toString('utf8'));
  return {
    own,
    raw: {
      bytes: unseal(own, row.sealedRaw, rawPlace(row.id)),
      envelope,
      receivedAt: row.receivedAt,
      dedupeKey: row.dedupeKey,
    },
  };
}

const given = (name: keyof WholeInbound) => sql.placeholder(name);

const insertion = preparedOn(({ t: { inbounds } }, tx) =>
  tx
    .insert(inbounds)
    .values({
      id: given('id'),
      route: given('route'),
      dedupeKey: given('dedupeKey'),
      receivedAt: given('receivedAt'),
      keyId: given('keyId'),
      sealedKey: given('sealedKey'),
    })
    .onConflictDoNothing()
    .returning({ id: inbounds.id })
    .prepare(UNNAMED),
);

const rawInsertion = preparedOn(({ t: { raws } }, tx) =>
  tx
    .insert(raws)
    .values({ inboundId: given('id'), sealedRaw: given('sealedRaw'), sealedEnvelope: given('sealedEnvelope') })
    .prepare(UNNAMED),
);

/** Inserts what is new and gives the id under which each is kept: its own, or that of the copy that came before. */
export async function insertInbounds(db: Db, tx: Handle, rows: readonly WholeInbound[]): Promise<string[]> {
  const insert = insertion(db, tx);
  const insertRaw = rawInsertion(db, tx);
  const ids: string[] = [];
  for (const row of rows) {
    const [fresh] = await insert.execute({ ...row });
    if (fresh) await insertRaw.execute({ ...row });
    ids.push(fresh?.id ?? (await idOfEarlier(db, tx, row)));
  }
  return ids;
}

async function idOfEarlier(db: Db, tx: Handle, row: InboundRow): Promise<string> {
  const { inbounds } = db.t;
  const same = await tx
    .select({ id: inbounds.id, route: inbounds.route })
    .from(inbounds)
    .where(eq(inbounds.dedupeKey, row.dedupeKey));
  const earlier = same.find((other) => other.route === row.route);
  if (!earlier) throw new Error('inbound neither inserted nor found');
  return earlier.id;
}

export function findInbounds(db: Db, ids: readonly string[]): Promise<WholeInbound[]> {
  const { inbounds, raws } = db.t;
  return db.read
    .select(wholeInbound(db.t))
    .from(inbounds)
    .innerJoin(raws, eq(raws.inboundId, inbounds.id))
    .where(inArray(inbounds.id, [...ids]));
}

/** Stored until `before` and not yet read, oldest first: after a crash a sweeper reads them. */
export async function unreadInboundIds(db: Db, before: Date, limit: number): Promise<string[]> {
  const { inbounds } = db.t;
  const rows = await db.read
    .select({ id: inbounds.id })
    .from(inbounds)
    .where(and(isNull(inbounds.readAt), lte(inbounds.receivedAt, before)))
    .orderBy(asc(inbounds.receivedAt))
    .limit(limit);
  return rows.map((row) => row.id);
}

/** An inbound about to be marked as read; `wrap` moves it under its round's key, so that purging the round makes it unreadable. */
export interface Mark {
  id: string;
  own: Uint8Array;
  wrap: DataKey | null;
}

/** Marks inbounds as read and gives the ids of those that were not; a second reader of the same one gets nothing. */
export async function markRead(db: Db, tx: Handle, marks: readonly Mark[], readAt: Date): Promise<Set<string>> {
  const { inbounds } = db.t;
  const mark = (rows: Partial<InboundRow>[]) =>
    updateRows(db, tx, inbounds, [inbounds.id], rows, sql`${inbounds.readAt} is null`);
  const wrapped = marks.flatMap(({ id, own, wrap }) => (wrap ? [{ id, readAt, ...wrapping(id, own, wrap) }] : []));
  const others = marks.flatMap(({ id, wrap }) => (wrap ? [] : [{ id, readAt }]));
  return new Set([...(await mark(wrapped)), ...(await mark(others))].map(({ id }) => String(id)));
}

const wrapping = (id: string, own: Uint8Array, wrap: DataKey) => ({
  keyId: wrap.id,
  sealedKey: seal(wrap.key, own, keyPlace(id)),
});

/** Moves a raw message under its round's key, so that purging the round makes it unreadable. */
export async function rewrapInbound(db: Db, tx: Handle, id: string, own: Uint8Array, wrap: DataKey): Promise<void> {
  await tx
    .update(db.t.inbounds)
    .set(wrapping(id, own, wrap))
    .where(eq(db.t.inbounds.id, id));
}

import { and, asc, eq, getTableColumns, inArray, isNull, lte, sql } from 'drizzle-orm';
import { newId } from '#lib/base/ids.ts';
import { newKey, seal, unseal } from '#lib/base/secrets/seal.ts';
import type { Raw } from '#lib/domain/raw.ts';
import type { Db, Handle } from '../../db.ts';
import { prepared } from '../../prepared.ts';
import type { Tables } from '../../tables/tables.ts';
import { insertNewRows, insertRows, updateRows } from '../../write-rows.ts';
import type { DataKey, Keyring } from '../upkeep/keys.ts';

export type InboundRow = Tables['inbounds']['$inferSelect'];

type RawRow = Tables['raws']['$inferSelect'];

/** An inbound with what it is byte for byte. */
export type WholeInbound = InboundRow & Omit<RawRow, 'inboundId'>;

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
  row: InboundRow;
  raw: RawRow;
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
  };
  const sealedRaw = seal(own, raw.bytes, rawPlace(id));
  const sealedEnvelope = seal(own, Buffer.from(JSON.stringify(raw.envelope)), envelopePlace(id));
  return { row, raw: { inboundId: id, sealedRaw, sealedEnvelope }, own };
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

/** Inserts what is new and gives the id under which each is kept: its own, or that of the copy that came before. */
export async function insertInbounds(db: Db, tx: Handle, sealed: readonly SealedInbound[]): Promise<string[]> {
  const fresh = new Set(
    await insertNewRows(
      db,
      tx,
      db.t.inbounds,
      sealed.map(({ row }) => row),
    ),
  );
  const ids: string[] = [];
  for (const { row, raw } of sealed) {
    // One by one: a few mails of the largest size would be more than one statement can carry.
    if (fresh.has(row)) await insertRows(db, tx, db.t.raws, [raw]);
    ids.push(fresh.has(row) ? row.id : await idOfEarlier(db, tx, row));
  }
  return ids;
}

async function idOfEarlier(db: Db, tx: Handle, row: InboundRow): Promise<string> {
  const { inbounds } = db.t;
  const [earlier] = await tx
    .select({ id: inbounds.id })
    .from(inbounds)
    .where(and(eq(inbounds.route, row.route), eq(inbounds.dedupeKey, row.dedupeKey)));
  if (!earlier) throw new Error('inbound neither inserted nor found');
  return earlier.id;
}

export async function findInbounds(db: Db, ids: readonly string[]): Promise<WholeInbound[]> {
  const { inbounds, raws } = db.t;
  if (ids.length === 0) return [];
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

/** An inbound about to be marked as read; with `keyId` it moves under its round's key, so that purging the round makes it unreadable. */
export interface Mark {
  id: string;
  readAt: Date;
  keyId?: string;
  sealedKey?: Uint8Array;
}

/** A mark with its key wrapped, before the write lock is taken. */
export const sealMark = (id: string, own: Uint8Array, wrap: DataKey | null, readAt: Date): Mark =>
  wrap ? { id, readAt, ...wrapping(id, own, wrap) } : { id, readAt };

const unread = prepared(({ t }) => sql`${t.inbounds.readAt} is null`);

/** Marks inbounds as read and gives the ids of those that were not; a second reader of the same one gets nothing. */
export async function markRead(db: Db, tx: Handle, marks: readonly Mark[]): Promise<Set<string>> {
  const mark = (rows: readonly Mark[]) => updateRows(db, tx, db.t.inbounds, ['id'], rows, unread(db));
  const wrapped = await mark(marks.filter(({ keyId }) => keyId));
  const others = await mark(marks.filter(({ keyId }) => !keyId));
  return new Set([...wrapped, ...others].map(({ id }) => id));
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

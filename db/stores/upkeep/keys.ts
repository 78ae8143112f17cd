import { eq } from 'drizzle-orm';
import { newId } from '#lib/base/ids.ts';
import { Problem } from '#lib/base/problem.ts';
import type { MasterKey } from '#lib/base/secrets/master-key.ts';
import { newKey, seal, unseal } from '#lib/base/secrets/seal.ts';
import type { Db, Handle } from '../../db.ts';
import type { Tables } from '../../tables/tables.ts';

type KeyRow = Tables['dataKeys']['$inferInsert'];
export type Purpose = KeyRow['purpose'];

export interface DataKey {
  id: string;
  key: Uint8Array;
}

/** The data keys, opened by the master key. */
export interface Keyring {
  readonly master: MasterKey;
  /** A key and the row that the caller inserts with what it seals. */
  make(purpose: Purpose, now: Date): DataKey & { row: KeyRow };
  /** Throws `key.destroyed` after a purge. Inside a transaction give its handle: a second connection may not be free. */
  get(id: string, handle?: Handle): Promise<Uint8Array>;
  unwrap(id: string, wrapped: Uint8Array): Uint8Array;
  /** The key that seals what arrived and belongs to no round yet; a new one each month. */
  inbox(now: Date): Promise<DataKey>;
  /** After its destruction: this process opens nothing with it any more. */
  forget(id: string): void;
}

const KEPT_KEYS = 5_000;
const KEPT_MS = 600_000;
const CHECK = 'check';

/** Opens the ring; throws `key.wrong` when this master key is not the one the database was made with. */
export async function openKeyring(db: Db, master: MasterKey): Promise<Keyring> {
  const { dataKeys } = db.t;
  const kept = new Map<string, Uint8Array>();
  let keptSince = performance.now();
  const place = (id: string) => `data_keys.wrapped:${id}`;

  const unwrap = (id: string, wrapped: Uint8Array): Uint8Array => {
    // Bytes of its own: a piece of Node's shared pool would keep 8 KB alive.
    const key = Uint8Array.from(unseal(master.bytes, wrapped, place(id)));
    const now = performance.now();
    // Another process may have destroyed a key: none is kept for long.
    if (kept.size >= KEPT_KEYS || now - keptSince > KEPT_MS) {
      kept.clear();
      keptSince = now;
    }
    kept.set(id, key);
    return key;
  };
  const rowOf = (id: string, purpose: Purpose, key: Uint8Array): KeyRow => ({
    id,
    purpose,
    wrapped: seal(master.bytes, key, place(id)),
  });
  const load = async (id: string, handle: Handle = db.read): Promise<Uint8Array | undefined> => {
    const [row] = await handle.select().from(dataKeys).where(eq(dataKeys.id, id));
    if (row && row.wrapped === null) throw new Problem('key.destroyed', { keyId: id });
    return row?.wrapped ? unwrap(id, row.wrapped) : undefined;
  };

  await assertMaster();
  return {
    master,
    make: (purpose, at) => {
      const id = newId(at);
      const key = newKey();
      return { id, key, row: rowOf(id, purpose, key) };
    },
    get: async (id, handle) => {
      const key = kept.get(id) ?? (await load(id, handle));
      if (!key) throw new Problem('key.destroyed', { keyId: id });
      return key;
    },
    forget: (id) => void kept.delete(id),
    unwrap: (id, wrapped) => kept.get(id) ?? unwrap(id, wrapped),
    inbox: async (at) => {
      const id = `inbox-${at.toISOString().slice(0, 7)}`;
      const known = kept.get(id) ?? (await load(id));
      if (known) return { id, key: known };
      const row = rowOf(id, 'inbox', newKey());
      await db.write(async (tx) => void (await tx.insert(dataKeys).values(row).onConflictDoNothing()));
      // Only a key that is committed may seal anything.
      return { id, key: (await load(id))! };
    },
  };

  async function assertMaster(): Promise<void> {
    const [row] = await db.read.select().from(dataKeys).where(eq(dataKeys.id, CHECK));
    if (!row) {
      const made = rowOf(CHECK, 'check', newKey());
      await db.write(async (tx) => void (await tx.insert(dataKeys).values(made).onConflictDoNothing()));
      return;
    }
    try {
      unwrap(CHECK, row.wrapped ?? new Uint8Array());
    } catch {
      throw new Problem('key.wrong', { path: '' });
    }
  }
}

/** Whether a purge has taken this key, as the database says it now and not this process's memory. */
export async function isKeyDestroyed({ t: { dataKeys }, read }: Db, id: string): Promise<boolean> {
  const [row] = await read.select({ wrapped: dataKeys.wrapped }).from(dataKeys).where(eq(dataKeys.id, id));
  return row?.wrapped === null;
}

/** True when something in this database was sealed already: then a missing master key must not be replaced by a new one. */
export async function hasKeys(db: Db): Promise<boolean> {
  return (await db.read.$count(db.t.dataKeys)) > 0;
}

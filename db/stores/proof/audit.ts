import { createHash, randomBytes } from 'node:crypto';
import { asc, desc, gt } from 'drizzle-orm';
import { originNow } from '#lib/base/addresses/origin.ts';
import type { Db, Handle } from '../../db.ts';
import type { Tables } from '../../tables/tables.ts';

/** Who did what to what. */
export interface Act {
  at: Date;
  actor: string;
  act: string;
  subject: string;
  details: Record<string, unknown>;
}

export type AuditEntry = Tables['auditEntries']['$inferSelect'];

/** The last entry: who kept a copy of it can tell later that everything up to it is still there. */
export type AuditHead = Pick<AuditEntry, 'no' | 'at' | 'hash'>;

const START = '0'.repeat(64);
const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Appends one act to the chain, inside the caller's transaction. */
export async function recordAct(db: Db, tx: Handle, act: Act): Promise<void> {
  const last = await auditHead(db, tx);
  const details = { ...act.details, salt: randomBytes(16).toString('hex') };
  const { at, actor, subject } = act;
  const entry = { no: (last?.no ?? 0) + 1, at, actor, act: act.act, subject, origin: originNow() };
  const detailsDigest = digest(canonical(details));
  const hash = hashOf(last?.hash ?? START, { ...entry, detailsDigest });
  await tx.insert(db.t.auditEntries).values({ ...entry, details, detailsDigest, hash });
}

/** The last entry of the chain; null while nothing was ever done. */
export async function auditHead(db: Db, handle: Handle = db.read): Promise<AuditHead | null> {
  const { auditEntries } = db.t;
  const { no, at, hash } = auditEntries;
  const [last] = await handle.select({ no, at, hash }).from(auditEntries).orderBy(desc(no)).limit(1);
  return last ?? null;
}

const PAGE = 1_000;

/** Every entry after that one, in order, and for each whether it is the one that was written there. */
export async function* checkedEntries(
  db: Db,
  after: Pick<AuditHead, 'no' | 'hash'> = { no: 0, hash: START },
): AsyncGenerator<{ entry: AuditEntry; holds: boolean }> {
  const { auditEntries } = db.t;
  let before = after;
  for (let page: AuditEntry[]; ; ) {
    page = await db.read
      .select()
      .from(auditEntries)
      .where(gt(auditEntries.no, before.no))
      .orderBy(asc(auditEntries.no))
      .limit(PAGE);
    for (const entry of page) {
      const whole = entry.details !== null && digest(canonical(entry.details)) === entry.detailsDigest;
      const holds = whole && entry.no === before.no + 1 && hashOf(before.hash, entry) === entry.hash;
      yield { entry, holds };
      before = entry;
    }
    if (page.length < PAGE) return;
  }
}

/** The number of the first entry that was changed or removed, or null when all that is there holds. */
export async function firstBrokenAct(db: Db): Promise<number | null> {
  let checked = 0;
  for await (const { holds } of checkedEntries(db)) {
    checked++;
    if (!holds) return checked;
  }
  return null;
}

const hashOf = (
  before: string,
  { no, at, actor, act, subject, detailsDigest, origin }: Omit<AuditEntry, 'details' | 'hash'>,
): string =>
  // Entries of the first release have no origin, and were hashed without one.
  digest(
    JSON.stringify([
      before,
      no,
      at.toISOString(),
      actor,
      act,
      subject,
      detailsDigest,
      ...(origin === null ? [] : [origin]),
    ]),
  );

// PostgreSQL gives JSON back with its keys in another order.
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

import { createHash, randomBytes } from 'node:crypto';
import { asc, desc } from 'drizzle-orm';
import type { Db, Handle } from '../db.ts';

/** Who did what to what; `details` may be purged later without breaking the chain. */
export interface Act {
  at: Date;
  actor: string;
  act: string;
  subject: string;
  details: Record<string, unknown>;
}

const START = '0'.repeat(64);
const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Appends one act to the chain, inside the caller's transaction. */
export async function recordAct(db: Db, tx: Handle, act: Act): Promise<void> {
  const { auditEntries } = db.t;
  const [last] = await tx.select().from(auditEntries).orderBy(desc(auditEntries.no)).limit(1);
  const no = (last?.no ?? 0) + 1;
  const details = { ...act.details, salt: randomBytes(16).toString('hex') };
  const entry = { no, at: act.at, actor: act.actor, act: act.act, subject: act.subject };
  const detailsDigest = digest(canonical(details));
  const hash = hashOf(last?.hash ?? START, entry, detailsDigest);
  await tx.insert(auditEntries).values({ ...entry, details, detailsDigest, hash });
}

/** The number of the first entry that was changed or removed, or null when the whole chain holds. */
export async function firstBrokenAct(db: Db): Promise<number | null> {
  const rows = await db.read.select().from(db.t.auditEntries).orderBy(asc(db.t.auditEntries.no));
  let before = START;
  for (const [index, row] of rows.entries()) {
    const whole = row.details === null || digest(canonical(row.details)) === row.detailsDigest;
    if (row.no !== index + 1 || !whole || hashOf(before, row, row.detailsDigest) !== row.hash) return index + 1;
    before = row.hash;
  }
  return null;
}

type Entry = Pick<Act, 'at' | 'actor' | 'act' | 'subject'> & { no: number };

const hashOf = (before: string, { no, at, actor, act, subject }: Entry, detailsDigest: string): string =>
  digest(JSON.stringify([before, no, at.toISOString(), actor, act, subject, detailsDigest]));

// PostgreSQL gives JSON back with its keys in another order.
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { Problem } from '#lib/base/problem.ts';
import type { Raw } from '#lib/domain/raw.ts';
import type { Db } from '../../db.ts';
import type { Keyring } from '../upkeep/keys.ts';
import { openInbound, type WholeInbound, wholeInbound } from './inbounds.ts';
import { openReadingText, type ReadingRow } from './readings.ts';

/** A reply that waits for a person, opened. */
export interface TrayItem {
  reading: ReadingRow;
  inbound: WholeInbound;
  /** The new text as the machine cut it out. */
  text: string;
  /** Null after a purge. */
  raw: Raw | null;
}

/** What waits for a person: what may be a call for help first, then whatever has waited longest. */
export async function trayQueue(db: Db, keys: Keyring, limit: number): Promise<TrayItem[]> {
  const { readings, inbounds, raws } = db.t;
  const rank = sql`case ${readings.status} when 'help' then 0 when 'serious' then 1 else 2 end`;
  const rows = await db.read
    .select({ reading: readings, inbound: wholeInbound(db.t) })
    .from(readings)
    .innerJoin(inbounds, eq(inbounds.id, readings.inboundId))
    .innerJoin(raws, eq(raws.inboundId, inbounds.id))
    .where(and(sql`${readings.waits}`, isNull(readings.settledAt)))
    .orderBy(asc(rank), asc(readings.createdAt), asc(readings.id))
    .limit(limit);
  return Promise.all(rows.map((row) => openItem(keys, row)));
}

async function openItem(keys: Keyring, row: Pick<TrayItem, 'reading' | 'inbound'>): Promise<TrayItem> {
  try {
    const { raw, own } = await openInbound(keys, row.inbound);
    return { ...row, raw, text: openReadingText(own, row.reading) };
  } catch (error) {
    if (error instanceof Problem && error.code === 'key.destroyed') return { ...row, raw: null, text: '' };
    throw error;
  }
}

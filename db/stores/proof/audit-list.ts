import { and, desc, eq, like, lt, ne, or, type SQL } from 'drizzle-orm';
import type { Db } from '../../db.ts';
import type { AuditEntry } from './audit.ts';

export interface AuditFilter {
  /** Part of the name of who acted. */
  actor: string;
  /** `round` for everything that was done to rounds; empty for everything but the chaining of reports. */
  group: string;
}

const CHAINING = 'reports.chain';
const literal = (typed: string): string => typed.replaceAll(/[%_\\]/g, '');

/** Entries before number `before`, the newest first. */
export function listAudit(
  db: Db,
  { actor, group }: AuditFilter,
  before: number | null,
  limit: number,
): Promise<AuditEntry[]> {
  const { auditEntries } = db.t;
  const wanted: (SQL | undefined)[] = [
    actor === '' ? undefined : like(auditEntries.actor, `%${literal(actor)}%`),
    group === ''
      ? ne(auditEntries.act, CHAINING)
      : or(like(auditEntries.act, `${literal(group)}.%`), eq(auditEntries.act, group)),
    before === null ? undefined : lt(auditEntries.no, before),
  ];
  return db.read
    .select()
    .from(auditEntries)
    .where(and(...wanted))
    .orderBy(desc(auditEntries.no))
    .limit(limit);
}

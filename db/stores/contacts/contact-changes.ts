import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Db } from '../../db.ts';

/** What was done to the contact points of one person, and by whom. */
export interface ContactChange {
  no: number;
  at: Date;
  actor: string;
  what: 'add' | 'confirm' | 'remove';
  contactPointId: string | null;
}

const ACTS = { 'contact.add': 'add', 'contact.confirm': 'confirm', 'contact.remove': 'remove' } as const;

/** From the audit, the newest first. Looking at them and saying that all are right changes nothing, and is not told here. */
export async function contactChanges(db: Db, personId: string): Promise<ContactChange[]> {
  const { auditEntries: e } = db.t;
  const rows = await db.read
    .select({ no: e.no, at: e.at, actor: e.actor, act: e.act, details: e.details })
    .from(e)
    // By act first, as the index has them.
    .where(and(inArray(e.act, Object.keys(ACTS)), eq(e.subject, personId)))
    .orderBy(desc(e.no));
  return rows.map(({ no, at, actor, act, details }) => ({
    ...{ no, at, actor },
    what: ACTS[act as keyof typeof ACTS],
    contactPointId: typeof details?.contactPointId === 'string' ? details.contactPointId : null,
  }));
}

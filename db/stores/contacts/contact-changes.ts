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
  const rows = await actsOn(db, personId);
  return rows.map(({ no, at, actor, act, details }) => ({
    ...{ no, at, actor },
    what: ACTS[act as keyof typeof ACTS],
    contactPointId: typeof details?.contactPointId === 'string' ? details.contactPointId : null,
  }));
}

/** The query behind it. */
export function actsOn({ t: { auditEntries: e }, read }: Db, personId: string) {
  return read
    .select({ no: e.no, at: e.at, actor: e.actor, act: e.act, details: e.details })
    .from(e)
    .where(and(eq(e.subject, personId), inArray(e.act, Object.keys(ACTS))))
    .orderBy(desc(e.no));
}

import { and, asc, eq, gt, inArray, type SQL, sql } from 'drizzle-orm';
import type { Db, Handle } from '../../db.ts';

export interface ToCheck {
  personId: string;
  no: number;
}

/** Active people with a mail address whom nobody has asked to check their contact points since then, in the order of their numbers. */
export function peopleToCheck(db: Db, since: Date, afterNo: number, limit: number): Promise<ToCheck[]> {
  const { people } = db.t;
  return db.read
    .select({ personId: people.id, no: people.no })
    .from(people)
    .where(and(dueSince(db, since), gt(people.no, afterNo)))
    .orderBy(asc(people.no))
    .limit(limit);
}

/** Of these people those who are still to be asked; nobody else can ask them before this commit. */
export async function lockToCheck(db: Db, tx: Handle, personIds: readonly string[], since: Date): Promise<string[]> {
  const { people } = db.t;
  const these = inArray(people.id, [...personIds]);
  const locked = tx.select({ id: people.id }).from(people).where(these).orderBy(asc(people.id));
  // A statement of its own: only the next one sees what the other worker has committed meanwhile.
  if (db.dialect === 'pg') await locked.for('no key update');
  const rows = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(these, dueSince(db, since)));
  return rows.map(({ id }) => id);
}

/** How many people have been asked to check their contact points since then. */
export const checksAskedSince = (db: Db, since: Date): Promise<number> => {
  const { contactLinks: l } = db.t;
  return db.read.$count(l, and(eq(l.kind, 'check'), gt(l.createdAt, since)));
};

export interface CheckCounts {
  active: number;
  confirmed: number;
  asked: number;
  mailless: number;
  due: number;
}

/** How far the checking of contact points is. */
export async function checkCounts(db: Db, since: Record<'confirmed' | 'asked' | 'due', Date>): Promise<CheckCounts> {
  const { people, contactPoints, contactLinks } = db.t;
  const active = eq(people.active, true);
  const confirmed = db.read
    .select({ id: contactPoints.personId })
    .from(contactPoints)
    .where(and(sql`${contactPoints.active}`, gt(contactPoints.confirmedAt, since.confirmed)));
  const asked = db.read
    .select({ id: contactLinks.personId })
    .from(contactLinks)
    .where(and(eq(contactLinks.kind, 'check'), gt(contactLinks.createdAt, since.asked)));
  const count = (which?: SQL) => db.read.$count(people, and(active, which));
  const [all, sure, written, mailless, due] = await Promise.all([
    count(),
    count(sql`${people.id} in ${confirmed}`),
    count(sql`${people.id} in ${asked}`),
    count(sql`not exists ${mails(db)}`),
    count(dueSince(db, since.due)),
  ]);
  return { active: all, confirmed: sure, asked: written, mailless, due };
}

function dueSince(db: Db, since: Date): SQL | undefined {
  const { people, contactLinks: l } = db.t;
  const asked = db.read
    .select({ one: sql`1` })
    .from(l)
    .where(and(eq(l.personId, people.id), eq(l.kind, 'check'), gt(l.createdAt, since)));
  return and(eq(people.active, true), sql`exists ${mails(db)}`, sql`not exists ${asked}`);
}

function mails({ t: { people, contactPoints: c }, read }: Db) {
  return read
    .select({ one: sql`1` })
    .from(c)
    .where(and(eq(c.personId, people.id), eq(c.kind, 'mail'), sql`${c.active}`));
}

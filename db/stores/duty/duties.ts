import { and, asc, eq, sql } from 'drizzle-orm';
import type { DutyKind } from '#lib/domain/ladder/duty.ts';
import type { ContactKind } from '#lib/domain/person.ts';
import type { Db, Handle } from '../../db.ts';

export interface OnDuty {
  kind: DutyKind;
  personId: string;
  employeeNumber: string;
  name: string;
  /** False for somebody who has left: nobody alerts them. */
  active: boolean;
}

/** Everybody on the duty list, by kind and employee number. */
export function listDuties(db: Db): Promise<OnDuty[]> {
  const { duties, people } = db.t;
  return db.read
    .select({
      kind: duties.kind,
      personId: people.id,
      employeeNumber: people.employeeNumber,
      name: people.name,
      active: people.active,
    })
    .from(duties)
    .innerJoin(people, eq(people.id, duties.personId))
    .orderBy(asc(duties.kind), asc(people.employeeNumber));
}

/** True when the person was not on duty for this before. */
export async function addDuty(db: Db, tx: Handle, kind: DutyKind, personId: string): Promise<boolean> {
  const { duties } = db.t;
  const rows = await tx
    .insert(duties)
    .values({ kind, personId })
    .onConflictDoNothing()
    .returning({ kind: duties.kind });
  return rows.length === 1;
}

/** True when the person was on duty for this. */
export async function removeDuty(db: Db, tx: Handle, kind: DutyKind, personId: string): Promise<boolean> {
  const { duties } = db.t;
  const where = and(eq(duties.kind, kind), eq(duties.personId, personId));
  const rows = await tx.delete(duties).where(where).returning({ kind: duties.kind });
  return rows.length === 1;
}

export interface DutyContact {
  personId: string;
  contactPointId: string;
  kind: ContactKind;
  queue: string;
}

/** Every contact point in use of those who are on duty for this and still here. */
export function dutyContacts(db: Db, handle: Handle, kind: DutyKind): Promise<DutyContact[]> {
  const { duties, people, contactPoints: c } = db.t;
  return handle
    .select({ personId: c.personId, contactPointId: c.id, kind: c.kind, queue: c.queue })
    .from(duties)
    .innerJoin(people, and(eq(people.id, duties.personId), sql`${people.active}`))
    .innerJoin(c, and(eq(c.personId, people.id), sql`${c.active}`))
    .where(eq(duties.kind, kind))
    .orderBy(asc(c.personId), asc(c.kind), asc(c.position));
}

import { and, asc, eq, sql } from 'drizzle-orm';
import type { ContactKind } from '#lib/domain/person.ts';
import type { Db } from '../../db.ts';

export interface Reachability {
  active: number;
  /** Employee numbers of those without a contact point of this kind. */
  withoutContact: string[];
  /** Employee numbers of those of whose contact points of this kind every one has bounced. */
  allBad: string[];
}

/** Who of the active people could be asked over one kind of contact point, as far as anybody knows. */
export async function reachabilityOf(db: Db, kind: ContactKind): Promise<Reachability> {
  const { people, contactPoints } = db.t;
  const usable = and(
    eq(contactPoints.personId, people.id),
    eq(contactPoints.kind, kind),
    eq(contactPoints.active, true),
  );
  const rows = await db.read
    .select({
      number: people.employeeNumber,
      contacts: sql<number>`cast(count(${contactPoints.id}) as integer)`,
      bad: sql<number>`cast(count(${contactPoints.badSince}) as integer)`,
    })
    .from(people)
    .leftJoin(contactPoints, usable)
    .where(eq(people.active, true))
    .groupBy(people.id, people.employeeNumber)
    .having(sql`count(${contactPoints.id}) = count(${contactPoints.badSince})`)
    .orderBy(asc(people.employeeNumber));
  return {
    active: await db.read.$count(people, eq(people.active, true)),
    withoutContact: rows.filter((row) => row.contacts === 0).map((row) => row.number),
    allBad: rows.filter((row) => row.contacts > 0).map((row) => row.number),
  };
}

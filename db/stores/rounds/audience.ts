import { and, eq, inArray, like, or, type SQL, sql } from 'drizzle-orm';
import type { AskStep } from '#lib/domain/ladder.ts';
import type { Audience } from '#lib/domain/round.ts';
import type { Db } from '../../db.ts';

/** Active people that an audience means, as a condition on `people`. */
export function audienceCondition(db: Db, audience: Audience): SQL | undefined {
  const all = [audience, ...(audience.also ?? [])].map((one) => placesOf(db, one));
  // One without conditions is everybody.
  return and(eq(db.t.people.active, true), all.includes(undefined) ? undefined : or(...all));
}

function placesOf(db: Db, audience: Audience): SQL | undefined {
  const { people, departments, sites } = db.t;
  const conditions: SQL[] = [];
  if (audience.departments.length > 0) {
    const paths = audience.departments.map((path) =>
      or(eq(departments.path, path), like(departments.path, sql`${`${escapeLike(path)}/%`} escape '!'`)),
    );
    const within = db.read
      .select({ id: departments.id })
      .from(departments)
      .where(or(...paths));
    conditions.push(inArray(people.departmentId, within));
  }
  if (audience.sites.length > 0) {
    const within = db.read
      .select({ id: sites.id })
      .from(sites)
      .where(inArray(sites.name, [...audience.sites]));
    conditions.push(inArray(people.siteId, within));
  }
  return and(...conditions);
}

const escapeLike = (text: string): string => text.replace(/[!%_]/g, (char) => `!${char}`);

/** How many an audience would ask. */
export const countPeople = (db: Db, audience: Audience): Promise<number> =>
  db.read.$count(db.t.people, audienceCondition(db, audience));

/** Contact points of `people` that a step goes to. */
export const usableOn = (db: Db, step: AskStep): SQL | undefined =>
  and(eq(db.t.contactPoints.personId, db.t.people.id), onStep(db, step));

/** Contact points that a step goes to, whosever they are. */
export const onStep = (db: Db, step: AskStep): SQL | undefined => {
  const { contactPoints } = db.t;
  return and(
    eq(contactPoints.kind, step.contactKind),
    sql`${contactPoints.active}`,
    step.nth === undefined ? undefined : sql`${beforeIt(db)} = ${sql.raw(String(step.nth - 1))}`,
  );
};

/** How many usable contact points of its kind stand before one. */
const beforeIt = ({ t: { contactPoints } }: Db): SQL => sql`(select count(*) from ${contactPoints} as earlier
  where earlier.person_id = ${contactPoints.personId} and earlier.kind = ${contactPoints.kind} and earlier.active
  and earlier.position < ${contactPoints.position})`;

export const contactOf = (db: Db, step: AskStep) =>
  db.read.select({ one: sql`1` }).from(db.t.contactPoints).where(usableOn(db, step));

import { and, asc, eq, inArray, like, or, type SQL, sql } from 'drizzle-orm';
import type { AskStep } from '#lib/domain/ladder.ts';
import type { Audience } from '#lib/domain/round.ts';
import type { Db } from '../db.ts';

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

export interface AudienceCount {
  people: number;
  withoutContact: number;
  messages: number;
}

/** How many an audience would ask, how many of them have no usable contact point on the first step, and how many messages go out. */
export async function countAudience(db: Db, audience: Audience, step: AskStep): Promise<AudienceCount> {
  const { people, contactPoints } = db.t;
  const who = audienceCondition(db, audience);
  const asked = await countPeople(db, audience);
  const [reach] = await db.read
    .select({
      reached: sql<number>`cast(count(distinct ${people.id}) as integer)`,
      messages: sql<number>`cast(count(*) as integer)`,
    })
    .from(people)
    .innerJoin(contactPoints, usableOn(db, step))
    .where(who);
  return { people: asked, withoutContact: asked - Number(reach?.reached ?? 0), messages: Number(reach?.messages ?? 0) };
}

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

/** People of an audience without a contact point for this step, by employee number. */
export function peopleWithoutContact(db: Db, audience: Audience, step: AskStep, limit: number) {
  const { people } = db.t;
  return db.read
    .select({ id: people.id, employeeNumber: people.employeeNumber, name: people.name })
    .from(people)
    .where(and(audienceCondition(db, audience), sql`not exists ${contactOf(db, step)}`))
    .orderBy(asc(people.employeeNumber))
    .limit(limit);
}

export const contactOf = (db: Db, step: AskStep) =>
  db.read.select({ one: sql`1` }).from(db.t.contactPoints).where(usableOn(db, step));

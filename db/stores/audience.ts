import { and, asc, eq, gt, gte, inArray, like, or, type SQL, sql } from 'drizzle-orm';
import { type AskStep, firstSteps, type Step } from '#lib/domain/ladder.ts';
import type { Audience } from '#lib/domain/round.ts';
import type { Db, Handle } from '../db.ts';

/** Active people that an audience means, as a condition on `people`. */
export function audienceCondition(db: Db, audience: Audience): SQL | undefined {
  const { people, departments, sites } = db.t;
  const conditions: (SQL | undefined)[] = [eq(people.active, true)];
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

export interface AudienceCount {
  people: number;
  withoutContact: number;
  messages: number;
}

/** How many an audience would ask, how many of them have no usable contact point on the first step, and how many messages go out. */
export async function countAudience(db: Db, audience: Audience, step: AskStep): Promise<AudienceCount> {
  const { people, contactPoints } = db.t;
  const who = audienceCondition(db, audience);
  const asked = await db.read.$count(people, who);
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

const usableOn = (db: Db, step: AskStep): SQL | undefined => {
  const { people, contactPoints } = db.t;
  return and(
    eq(contactPoints.personId, people.id),
    eq(contactPoints.kind, step.contactKind),
    eq(contactPoints.active, true),
  );
};

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

const contactOf = (db: Db, step: AskStep) =>
  db.read.select({ one: sql`1` }).from(db.t.contactPoints).where(usableOn(db, step));

/** The next people of an audience after `afterNo`, in the order of their numbers. */
export function nextOfAudience(db: Db, tx: Handle, audience: Audience, afterNo: number, limit: number) {
  const { people } = db.t;
  return tx
    .select({ no: people.no, id: people.id })
    .from(people)
    .where(and(audienceCondition(db, audience), gt(people.no, afterNo)))
    .orderBy(asc(people.no))
    .limit(limit);
}

export interface Span {
  /** people.no, both ends included. */
  from: number;
  to: number;
}

/** Everything that one batch of an opening writes, by INSERT ... SELECT: standings, the tally of their silences, and messages. */
export async function insertAudience(
  db: Db,
  tx: Handle,
  round: { id: string; no: number; audience: Audience; ladder: readonly Step[]; openedAt: Date },
  span: Span,
): Promise<void> {
  const { people, contactPoints, standings, tallies, messages } = db.t;
  const who = and(audienceCondition(db, round.audience), gte(people.no, span.from), sql`${people.no} <= ${span.to}`);
  const first = firstSteps(round.ladder)[0]?.step;
  const silence = first
    ? sql`case when exists ${contactOf(db, first)} then 'not_asked' else 'no_contact' end`
    : sql`'no_contact'`;
  await tx.rows(sql`insert into ${standings} (round_id, person_id, department_id, site_id, bucket, silence)
    select ${round.id}, ${people.id}, ${people.departmentId}, ${people.siteId}, ${silence}, ${silence}
    from ${people} where ${who}`);
  await tx.rows(sql`insert into ${tallies} (round_id, department_id, site_id, measure, n)
    select ${round.id}, department_id, site_id, silence, count(*)
    from (select ${people.departmentId}, ${people.siteId}, ${silence} as silence from ${people} where ${who}) as asked
    group by department_id, site_id, silence`);
  // cross join: SQLite then takes the few people of the span first instead of walking through all contact points.
  for (const { index, step } of firstSteps(round.ladder)) {
    const dueAt = sql.param(new Date(round.openedAt.getTime() + step.minute * 60_000), messages.dueAt);
    const cast = db.dialect === 'pg' ? sql`${dueAt}::timestamptz` : dueAt;
    await tx.rows(sql`insert into ${messages} (id, round_id, person_id, contact_point_id, channel, step, turn, state, queue, due_at)
      select ${`${round.no}.`} || ${contactPoints.id} || ${`.${index}.0`}, ${round.id}, ${people.id}, ${contactPoints.id},
        ${step.channel}, ${sql.raw(String(index))}, 0, 'waiting', ${contactPoints.queue}, ${cast}
      from ${people} cross join ${contactPoints} where ${and(usableOn(db, step), who)} on conflict do nothing`);
  }
}

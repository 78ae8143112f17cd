import { and, asc, eq, gt, gte, type SQL, sql } from 'drizzle-orm';
import { firstSteps, type Step } from '#lib/domain/ladder.ts';
import type { Audience } from '#lib/domain/round.ts';
import type { Db, Handle } from '../../db.ts';
import { moment } from '../../moment.ts';
import { audienceCondition, contactOf, usableOn } from './audience.ts';

/** A round whose audience is being written. */
export interface Opening {
  id: string;
  no: number;
  audience: Audience;
  ladder: readonly Step[];
  /** 0 at the opening, n at its n-th widening: then only those who are not in it yet are added. */
  wave: number;
  dueAt: Date;
}

export interface Span {
  /** people.no, both ends included. */
  from: number;
  to: number;
}

/** The number of the last of the next `limit` people of an audience after `afterNo`; null when there is nobody. */
export async function endOfSpan(
  db: Db,
  tx: Handle,
  opening: Opening,
  afterNo: number,
  limit: number,
): Promise<number | null> {
  const { people } = db.t;
  const next = tx
    .select({ no: people.no })
    .from(people)
    .where(and(whoOf(db, opening), gt(people.no, afterNo)))
    .orderBy(asc(people.no))
    .limit(limit);
  const [row] = await tx.rows<{ last: number | null }>(sql`select max(no) as last from (${next}) as next`);
  return row?.last === null || row === undefined ? null : Number(row.last);
}

/** Everything that one batch of an opening writes, by INSERT ... SELECT: the tally of the silences, messages, and standings. */
export async function insertAudience(db: Db, tx: Handle, opening: Opening, span: Span): Promise<void> {
  const { people, contactPoints, standings, tallies, messages } = db.t;
  const who = and(gte(people.no, span.from), sql`${people.no} <= ${span.to}`, whoOf(db, opening));
  const steps = firstSteps(opening.ladder);
  const silence = steps[0]
    ? sql`case when exists ${contactOf(db, steps[0].step)} then 'not_asked' else 'no_contact' end`
    : sql`'no_contact'`;
  await tx.rows(sql`insert into ${tallies} (round_id, department_id, site_id, measure, n)
    select ${opening.id}, department_id, site_id, silence, count(*)
    from (select ${people.departmentId}, ${people.siteId}, ${silence} as silence from ${people} where ${who}) as asked
    group by department_id, site_id, silence`);
  // cross join: SQLite then takes the few people of the span first instead of walking through all contact points.
  const dueAt = moment(db, opening.dueAt);
  for (const { index, step } of steps) {
    await tx.rows(sql`insert into ${messages} (id, round_id, person_id, contact_point_id, channel, step, turn, state, queue, due_at)
      select ${`${opening.no}.`} || ${contactPoints.id} || ${`.${index}.0`}, ${opening.id}, ${people.id}, ${contactPoints.id},
        ${step.channel}, ${sql.raw(String(index))}, 0, 'waiting', ${contactPoints.queue}, ${dueAt}
      from ${people} cross join ${contactPoints} where ${and(who, usableOn(db, step))} on conflict do nothing`);
  }
  await tx.rows(sql`insert into ${standings} (round_id, person_id, wave, department_id, site_id, bucket, silence)
    select ${opening.id}, ${people.id}, ${sql.raw(String(opening.wave))}, ${people.departmentId}, ${people.siteId}, ${silence}, ${silence}
    from ${people} where ${who}`);
}

function whoOf(db: Db, { id, audience, wave }: Opening): SQL | undefined {
  const { people, standings } = db.t;
  if (wave === 0) return audienceCondition(db, audience);
  const inside = db.read
    .select({ one: sql`1` })
    .from(standings)
    .where(and(eq(standings.roundId, id), eq(standings.personId, people.id)));
  return and(audienceCondition(db, audience), sql`not exists ${inside}`);
}

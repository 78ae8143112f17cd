import { and, asc, desc, eq, inArray, isNotNull, ne, type SQL, sql } from 'drizzle-orm';
import type { AskStep } from '#lib/domain/ladder.ts';
import type { ContactKind, Language } from '#lib/domain/person.ts';
import type { Audience } from '#lib/domain/round.ts';
import type { Db } from '../../db.ts';
import { audienceCondition, usableOn } from './audience.ts';

export interface StepCount {
  language: Language;
  people: number;
  messages: number;
}

/** How many messages a step comes to while nobody has answered, by language. */
export async function countStep(db: Db, audience: Audience, step: AskStep): Promise<StepCount[]> {
  const { people, contactPoints } = db.t;
  const rows = await db.read
    .select({
      language: people.language,
      people: sql<number>`count(distinct ${people.id})`,
      messages: sql<number>`count(*)`,
    })
    .from(people)
    .innerJoin(contactPoints, usableOn(db, step))
    .where(audienceCondition(db, audience))
    .groupBy(people.language);
  return rows.map((row) => ({ language: row.language, people: Number(row.people), messages: Number(row.messages) }));
}

export interface Unreached {
  id: string;
  employeeNumber: string;
  name: string;
  /** No contact point that any step could use, or only such as have bounced. */
  why: 'no_contact' | 'all_bad';
}

/** Who of an audience would most likely get nothing over contact points of these kinds, by employee number; and how many there are of each. */
export async function unreachedOf(
  db: Db,
  audience: Audience,
  kinds: readonly ContactKind[],
  limit: number,
): Promise<{ withoutContact: number; allBad: number; sample: Unreached[] }> {
  const { people } = db.t;
  const who = audienceCondition(db, audience);
  const none = sql`not exists ${contactsOf(db, kinds)}`;
  const good = contactsOf(db, kinds, sql`${db.t.contactPoints.badSince} is null`);
  const noGood = sql`not exists ${good}`;
  const [withoutContact, noneGood] = [
    await db.read.$count(people, and(who, none)),
    await db.read.$count(people, and(who, noGood)),
  ];
  const rows = await db.read
    .select({
      id: people.id,
      employeeNumber: people.employeeNumber,
      name: people.name,
      why: sql<Unreached['why']>`case when ${none} then 'no_contact' else 'all_bad' end`,
    })
    .from(people)
    .where(and(who, noGood))
    .orderBy(asc(people.employeeNumber))
    .limit(limit);
  return { withoutContact, allBad: noneGood - withoutContact, sample: rows };
}

function contactsOf(db: Db, kinds: readonly ContactKind[], more?: SQL) {
  const { people, contactPoints: c } = db.t;
  const where = and(eq(c.personId, people.id), inArray(c.kind, [...kinds]), sql`${c.active}`, more);
  return db.read.select({ one: sql`1` }).from(c).where(where);
}

/** Managers of departments, as many as would be told if nobody answered. */
export const countManagers = async ({ read, t: { departmentManagers: d } }: Db): Promise<number> =>
  (await read.selectDistinct({ id: d.personId }).from(d)).length;

const ROUNDS_LOOKED_AT = 5;
const FEWEST = 50;

/** Messages a second over each channel, as the newest round shows that handed over enough at the first try; a channel without one is left out. */
export async function measuredRates(db: Db): Promise<Map<string, number>> {
  const { messages: m, rounds } = db.t;
  const newest = await db.read
    .select({ id: rounds.id })
    .from(rounds)
    .where(ne(rounds.state, 'draft'))
    .orderBy(desc(rounds.no))
    .limit(ROUNDS_LOOKED_AT);
  const rates = new Map<string, number>();
  for (const { id } of newest) {
    const rows = await db.read
      .select({
        channel: m.channel,
        n: sql<number>`count(*)`,
        first: sql<string | Date>`min(${m.handedOverAt})`,
        last: sql<string | Date>`max(${m.handedOverAt})`,
      })
      .from(m)
      .where(and(eq(m.roundId, id), eq(m.turn, 0), eq(m.attempts, 1), eq(m.purpose, 'ask'), isNotNull(m.handedOverAt)))
      .groupBy(m.channel, m.step);
    for (const { channel, n, first, last } of rows) {
      const seconds = (new Date(last).getTime() - new Date(first).getTime()) / 1000;
      if (Number(n) >= FEWEST && seconds > 0 && !rates.has(channel)) rates.set(channel, Number(n) / seconds);
    }
  }
  return rates;
}

import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { ASKING } from '#lib/domain/message.ts';
import type { ContactKind } from '#lib/domain/person.ts';
import type { UntriedContact } from '#lib/domain/sending/next-try.ts';
import type { Db } from '../../db.ts';

export interface Untried extends UntriedContact {
  personId: string;
}

/** Up to `limit` contact points of these kinds that were never tried, of people of a round whom nothing reaches. */
export async function unreachedWithUntried(
  db: Db,
  roundId: string,
  kinds: readonly ContactKind[],
  limit: number,
): Promise<Untried[]> {
  const handle = db.read;
  const { standings, contactPoints, messages } = db.t;
  const tried = handle
    .select({ one: sql`1` })
    .from(messages)
    .where(
      and(
        eq(messages.roundId, roundId),
        eq(messages.personId, contactPoints.personId),
        eq(messages.contactPointId, contactPoints.id),
        inArray(messages.purpose, [...ASKING]),
      ),
    );
  const nth = sql<number>`(select count(*) from contact_points as earlier
    where earlier.person_id = ${contactPoints.personId} and earlier.kind = ${contactPoints.kind} and earlier.active
    and earlier.position <= ${contactPoints.position})`;
  const rows = await handle
    .select({ personId: standings.personId, kind: contactPoints.kind, nth })
    .from(standings)
    .innerJoin(contactPoints, and(eq(contactPoints.personId, standings.personId), sql`${contactPoints.active}`))
    .where(
      and(
        eq(standings.roundId, roundId),
        inArray(standings.bucket, ['undeliverable', 'no_contact']),
        inArray(contactPoints.kind, [...kinds]),
        sql`not exists ${tried}`,
      ),
    )
    .orderBy(asc(standings.personId))
    .limit(limit);
  return rows.map((row) => ({ ...row, nth: Number(row.nth) }));
}

import { asc, eq, sql } from 'drizzle-orm';
import type { Audience } from '#lib/domain/round.ts';
import type { Db } from '../../db.ts';
import { audienceCondition } from '../rounds/audience.ts';

/** How many an audience would ask at each site; sites with nobody are left out. */
export async function countAudienceBySite(db: Db, audience: Audience): Promise<{ site: string; people: number }[]> {
  const { people, sites } = db.t;
  const rows = await db.read
    .select({ site: sites.name, people: sql<number>`cast(count(*) as integer)` })
    .from(people)
    .innerJoin(sites, eq(sites.id, people.siteId))
    .where(audienceCondition(db, audience))
    .groupBy(sites.id, sites.name)
    .orderBy(asc(sites.name));
  return rows.map((row) => ({ ...row, people: Number(row.people) }));
}

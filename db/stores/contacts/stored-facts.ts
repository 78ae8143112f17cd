import { eq, sql } from 'drizzle-orm';
import type { Db } from '../../db.ts';

/** What is stored of somebody besides the contact points, as they may see it. */
export interface StoredFacts {
  department: string;
  site: string;
  rounds: number;
}

export async function storedFacts(db: Db, personId: string): Promise<StoredFacts | undefined> {
  const { people, departments, sites } = db.t;
  const [place] = await db.read
    .select({ department: departments.path, site: sites.name })
    .from(people)
    .innerJoin(departments, eq(departments.id, people.departmentId))
    .innerJoin(sites, eq(sites.id, people.siteId))
    .where(eq(people.id, personId));
  // From the rounds, of which there are few: standings are found by round and person.
  const [count] = await db.read.rows<{ n: number }>(sql`select count(*) as n from rounds as r
    where exists (select 1 from standings as s where s.round_id = r.id and s.person_id = ${personId})`);
  return place && { ...place, rounds: Number(count?.n ?? 0) };
}

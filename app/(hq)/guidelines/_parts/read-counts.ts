import type { Db } from '#db/db.ts';
import { countReads } from '#db/stores/notices/guideline-reads.ts';
import { countActive } from '#db/stores/people/people-list.ts';
import { ALL } from '#lib/domain/access.ts';

/** How many have read a revision, and of how many. */
export interface ReadCounts {
  of(no: number, revision: number): number;
  everybody: number;
}

export async function readCounts(db: Db): Promise<ReadCounts> {
  const [rows, everybody] = await Promise.all([countReads(db), countActive(db, ALL)]);
  const counted = new Map(rows.map(({ no, revision, n }) => [`${no}.${revision}`, n]));
  return { everybody, of: (no, revision) => counted.get(`${no}.${revision}`) ?? 0 };
}

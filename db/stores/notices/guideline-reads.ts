import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Db, Handle } from '../../db.ts';

/** The newest revision of each guideline that this person said to have read. */
export async function readBy(db: Db, personId: string): Promise<Map<string, { revision: number; readAt: Date }>> {
  const { guidelineReads } = db.t;
  const rows = await db.read
    .select()
    .from(guidelineReads)
    .where(eq(guidelineReads.personId, personId))
    .orderBy(asc(guidelineReads.revision));
  return new Map(rows.map(({ noticeId, revision, readAt }) => [noticeId, { revision, readAt }]));
}

/** False when this person had said so before. */
export async function insertRead(
  db: Db,
  tx: Handle,
  row: { noticeId: string; revision: number; personId: string; readAt: Date },
): Promise<boolean> {
  const { guidelineReads } = db.t;
  const made = await tx
    .insert(guidelineReads)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: guidelineReads.personId });
  return made.length > 0;
}

/** How many of those who are here have read each revision of each guideline, by its number. */
export async function countReads(db: Db): Promise<{ no: number; revision: number; n: number }[]> {
  const { guidelineReads, notices, people } = db.t;
  const rows = await db.read
    .select({ no: notices.no, revision: guidelineReads.revision, n: sql<number>`count(*)` })
    .from(guidelineReads)
    .innerJoin(people, and(eq(people.id, guidelineReads.personId), eq(people.active, true)))
    .innerJoin(notices, eq(notices.id, guidelineReads.noticeId))
    .groupBy(notices.no, guidelineReads.revision);
  return rows.map(({ n, ...row }) => ({ ...row, n: Number(n) }));
}

export interface Reader {
  personId: string;
  employeeNumber: string;
  name: string;
  department: string;
  revision: number;
  readAt: Date;
}

/** Who has read this guideline, the latest first; everybody once for each revision. */
export async function readersOf(db: Db, noticeId: string, most: number): Promise<Reader[]> {
  const { guidelineReads, people, departments } = db.t;
  return db.read
    .select({
      personId: people.id,
      employeeNumber: people.employeeNumber,
      name: people.name,
      department: departments.name,
      revision: guidelineReads.revision,
      readAt: guidelineReads.readAt,
    })
    .from(guidelineReads)
    .innerJoin(people, eq(people.id, guidelineReads.personId))
    .innerJoin(departments, eq(departments.id, people.departmentId))
    .where(eq(guidelineReads.noticeId, noticeId))
    .orderBy(desc(guidelineReads.readAt), asc(people.no))
    .limit(most);
}

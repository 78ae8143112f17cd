import { asc } from 'drizzle-orm';
import type { Place } from '#lib/domain/board.ts';
import type { Db } from '../db.ts';

export interface Department extends Place {
  path: string;
}

/** All departments in the order of their paths, so that a parent comes before its children. */
export const listDepartments = (db: Db): Promise<Department[]> => {
  const { departments } = db.t;
  return db.read
    .select({ id: departments.id, name: departments.name, parentId: departments.parentId, path: departments.path })
    .from(departments)
    .orderBy(asc(departments.path));
};

export async function listSites(db: Db): Promise<Place[]> {
  const { sites } = db.t;
  const rows = await db.read.select({ id: sites.id, name: sites.name }).from(sites).orderBy(asc(sites.name));
  return rows.map((row) => ({ ...row, parentId: null }));
}

import { asc } from 'drizzle-orm';
import { ALL, type Scope } from '#lib/domain/access.ts';
import type { Place } from '#lib/domain/board.ts';
import type { Db } from '../../db.ts';
import { within } from '../scope.ts';

export interface Department extends Place {
  path: string;
}

/** All departments in the order of their paths, so that a parent comes before its children. */
export const listDepartments = (db: Db, scope: Scope = ALL): Promise<Department[]> => {
  const { departments } = db.t;
  return db.read
    .select({ id: departments.id, name: departments.name, parentId: departments.parentId, path: departments.path })
    .from(departments)
    .where(within(scope, departments.id))
    .orderBy(asc(departments.path));
};

export async function listSites(db: Db): Promise<Place[]> {
  const { sites } = db.t;
  const rows = await db.read.select({ id: sites.id, name: sites.name }).from(sites).orderBy(asc(sites.name));
  return rows.map((row) => ({ ...row, parentId: null }));
}

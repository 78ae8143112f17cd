import type { Department } from '#db/stores/people/places.ts';
import { departmentsAndUse, sitesInUse } from '#db/stores/places/places-in-use.ts';
import type { Ctx } from '../ctx.ts';

/** Departments and sites that can be asked now: those that are open, those where somebody works, and what is above them. */
export async function offerPlaces({ db }: Pick<Ctx, 'db'>): Promise<{ departments: Department[]; sites: string[] }> {
  const [departments, sites] = await Promise.all([departmentsAndUse(db), sitesInUse(db)]);
  const kept = new Set<string | null>();
  // Children before their parents.
  for (const { id, parentId, inUse } of departments.toReversed()) if (inUse || kept.has(id)) kept.add(id).add(parentId);
  return { departments: departments.filter(({ id }) => kept.has(id)), sites };
}

import { type PinHolder, type PinWish, pinHolders } from '#db/stores/people/pins.ts';
import { Problem } from '#lib/base/problem.ts';
import { ALL } from '#lib/domain/access.ts';
import type { Ctx } from '../ctx.ts';

/** The active people of a wish; throws `entry.unknown_person` where it names a number that is nobody's. */
export async function namedHolders(db: Ctx['db'], wish: PinWish): Promise<PinHolder[]> {
  const { numbers, onlyMissing } = wish;
  const holders = await pinHolders(db, { ...wish, onlyMissing: onlyMissing && numbers === null }, ALL);
  const found = new Set(holders.map(({ employeeNumber }) => employeeNumber));
  const missing = numbers?.find((number) => !found.has(number));
  if (missing !== undefined) throw new Problem('entry.unknown_person', { employeeNumber: missing });
  return holders;
}

import { gather } from '#lib/base/gather.ts';
import type { Outcome } from '#lib/domain/outcome.ts';
import type { Raw } from '#lib/domain/raw.ts';
import type { Taken } from '#lib/routes/route.ts';
import type { Ctx } from './ctx.ts';
import { readInbounds } from './read-inbounds.ts';
import { takeInbounds } from './take-inbounds.ts';

const MOST_TAKEN = 200;
const MOST_READ = 80;

export type Take = (raws: readonly Raw[]) => Promise<Taken>;

/** The way from a road into the ledger: `take` resolves when the raws are committed, its `outcomes` when they are read. Many calls share one commit. */
export function createTake(ctx: Ctx): (route: string) => Take {
  const byRoute = new Map<string, Take>();
  const read = gather((ids: readonly string[]) => readInbounds(ctx, ids), MOST_READ);
  const make = (route: string): Take => {
    const store = gather((raws: readonly Raw[]) => takeInbounds(ctx, route, raws), MOST_TAKEN);
    return async (raws) => {
      const ids = await store(raws);
      const outcomes: Promise<readonly Outcome[]> = read(ids);
      // Stored is safe: what cannot be read now is read by the sweeper, so nobody has to wait for it.
      outcomes.catch((error) => ctx.log.error('not read yet', { route, error: String(error) }));
      return { outcomes };
    };
  };
  return (route) => {
    const take = byRoute.get(route) ?? make(route);
    byRoute.set(route, take);
    return take;
  };
}

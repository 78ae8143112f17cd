import { gather } from '#lib/base/gather.ts';
import type { Outcome } from '#lib/domain/outcome.ts';
import type { Raw } from '#lib/domain/raw.ts';
import type { Taken } from '#lib/routes/route.ts';
import type { Ctx } from './ctx.ts';
import { readInbounds } from './read-inbounds.ts';
import { type HeldInbound, type TakenInbound, takeInbounds } from './take-inbounds.ts';

const MOST_TAKEN = 200;
const MOST_READ = 80;
/** One batch is entered while the next ones are being parsed. */
const READERS = 3;
/** More than this waiting to be read is left to the database. */
const MOST_HELD_BYTES = 32 * 1024 * 1024;

export type Take = (raws: readonly Raw[]) => Promise<Taken>;

/** The way from a road into the ledger: `take` resolves when the raws are committed, its `outcomes` when they are read. Many calls share one commit. */
export function createTake(ctx: Ctx): (route: string) => Take {
  const byRoute = new Map<string, Take>();
  const held = new Map<string, HeldInbound>();
  let heldBytes = 0;
  const hold = (taken: TakenInbound): void => {
    if (taken.kind !== 'fresh' || heldBytes > MOST_HELD_BYTES) return;
    held.set(taken.id, taken.held);
    heldBytes += taken.held.raw.bytes.length;
  };
  const letGo = (id: string): HeldInbound[] => {
    const known = held.get(id);
    if (!known) return [];
    held.delete(id);
    heldBytes -= known.raw.bytes.length;
    return [known];
  };
  const readSome = (ids: readonly string[]) => readInbounds(ctx, ids, ids.flatMap(letGo));
  const read = gather(readSome, MOST_READ, READERS);
  const make = (route: string): Take => {
    const store = gather((raws: readonly Raw[]) => takeInbounds(ctx, route, raws), MOST_TAKEN);
    return async (raws) => {
      const taken = await store(raws);
      for (const one of taken) hold(one);
      const outcomes: Promise<readonly Outcome[]> = read(taken.map(({ id }) => id));
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

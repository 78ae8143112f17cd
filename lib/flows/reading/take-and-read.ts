import { gather } from '#lib/base/gather.ts';
import { pause } from '#lib/base/time/pause.ts';
import type { Outcome } from '#lib/domain/outcome.ts';
import type { Raw } from '#lib/domain/raw.ts';
import type { Taken } from '#lib/routes/route.ts';
import type { Ctx } from '../ctx.ts';
import { createStore, type Reserve, type Stored } from '../spool/store-or-spool.ts';
import { holdUnread } from './hold-unread.ts';
import { readInbounds } from './read-inbounds.ts';
import { createRush } from './rush.ts';
import { type TakenInbound, takeInbounds } from './take-inbounds.ts';

const MOST_TAKEN = 256;
const MOST_READ = 80;
/** One batch is entered while the next ones are being parsed. */
const READERS = 3;
/** In a rush reading gets a tenth of the time, and the board moves on at least so often. */
const REST_PER_READ = 9;
const MOST_REST_MS = 2_000;
const LOOK_AGAIN_MS = 10;

const NOT_READ: Outcome = { kind: 'ignored', why: { code: 'flow.not_read', params: {} } };

export interface TakenHere extends Taken {
  /** `later`: stored, but a rush or a refusing database leaves no time to read it now. */
  reading: 'soon' | 'later';
  /** In the order of the raws: it was stored before. */
  repeated: readonly boolean[];
}

export type Take = (raws: readonly Raw[]) => Promise<TakenHere>;

export interface TakeByRoute {
  (route: string): Take;
  stop(): Promise<void>;
}

/**
 * The way from a road into the ledger: `take` resolves when the raws are committed, or on the disk of the reserve where there is
 * one; its `outcomes` when they are read. Many calls share one commit.
 */
export function createTake(ctx: Ctx, reserve?: Reserve): TakeByRoute {
  const byRoute = new Map<string, Take>();
  const held = holdUnread();
  const store = reserve
    ? createStore(ctx, reserve, (taken) => void readAll(taken))
    : { store: (route: string, raws: readonly Raw[]) => takeInbounds(ctx, route, raws), stop: async () => {} };
  const rush = createRush();
  const read = gather(readSome, MOST_READ, READERS);
  let restsUntil = 0;

  async function readSome(ids: readonly string[]): Promise<Outcome[]> {
    while (rush.isOn() && performance.now() < restsUntil) await pause(LOOK_AGAIN_MS);
    const began = performance.now();
    restsUntil = began + MOST_REST_MS;
    try {
      return await readInbounds(ctx, ids, held.letGo(ids));
    } finally {
      const ended = performance.now();
      restsUntil = ended + Math.min((ended - began) * REST_PER_READ, MOST_REST_MS);
    }
  }

  /** Stored is safe: what cannot be read now is read by the sweeper, so nobody has to wait for it. */
  function readAll(taken: readonly TakenInbound[]) {
    held.hold(taken);
    const outcomes = read(taken.map(({ id }) => id));
    outcomes.catch((error) => ctx.log.error('not read yet', { messages: taken.length, error: String(error) }));
    return outcomes;
  }

  const make = (route: string): Take => {
    const together = (raws: readonly Raw[]): Promise<Stored[]> =>
      rush.watch(raws.length, () => store.store(route, raws));
    const gathered = gather(together, MOST_TAKEN, 1, rush.lingerMs);
    return async (raws) => {
      const stored = await gathered(raws);
      const taken = stored.filter((one) => one.kind !== 'spooled');
      const whole = taken.length === stored.length;
      return {
        outcomes: whole ? readAll(taken) : Promise.resolve(stored.map(() => NOT_READ)),
        reading: whole && !rush.isOn() ? 'soon' : 'later',
        repeated: stored.map(({ kind }) => kind === 'earlier'),
      };
    };
  };
  const takeBy = (route: string): Take => {
    const take = byRoute.get(route) ?? make(route);
    byRoute.set(route, take);
    return take;
  };
  return Object.assign(takeBy, { stop: () => store.stop() });
}

import { gather } from '#lib/base/gather.ts';
import { pause } from '#lib/base/time/pause.ts';
import type { Outcome } from '#lib/domain/outcome.ts';
import type { Raw, RoutedRaw } from '#lib/domain/raw.ts';
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
/** In a rush reading gets a third of the time, less while a whole commit waits; the board moves on at least so often. */
const REST_PER_READ = 2;
const MOST_REST_MS = 500;
const LOOK_AGAIN_MS = 10;
/** Whatever a batch holds, it costs a commit and some questions: where people wait for pages, the next one begins so long after the last. */
const STORED_APART_MS = 8;
const READ_APART_MS = 40;

/** With more than these before it, nobody waits for what becomes of an answer that is stored. */
const FEW_UNREAD = 8;

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

/** Has another process read what is stored; null when it cannot now. */
export type ReadAside = (ids: readonly string[]) => Promise<Outcome[] | null>;

/**
 * The way from a road into the ledger: `take` resolves when the raws are committed, or on the disk of the reserve where there is
 * one; its `outcomes` when they are read, in a rush by `readAside` where it can. Many calls of all roads share one commit.
 */
export function createTake(ctx: Ctx, reserve?: Reserve, readAside?: ReadAside): TakeByRoute {
  const held = holdUnread();
  const store = reserve
    ? createStore(ctx, reserve, (taken) => void readAll(taken))
    : { store: (raws: readonly RoutedRaw[]) => takeInbounds(ctx, raws), stop: async () => {} };
  const rush = createRush();
  const together = (raws: readonly RoutedRaw[]): Promise<Stored[]> => rush.watch(raws.length, () => store.store(raws));
  /** Whoever hears people lets their answers in first. */
  const rests = reserve !== undefined;
  const storeTogether = gather(together, MOST_TAKEN, { lingerMs: rush.lingerMs, apartMs: rests ? STORED_APART_MS : 0 });
  const read = gather(readSome, MOST_READ, { lanes: READERS, apartMs: rests ? READ_APART_MS : 0 });
  let restsUntil = 0;
  let unread = 0;
  let unstored = 0;

  async function readSome(ids: readonly string[]): Promise<Outcome[]> {
    const elsewhere = rush.isOn() ? await readAside?.(ids) : null;
    if (elsewhere) held.letGo(ids);
    return elsewhere ?? (await readHere(ids));
  }

  async function readHere(ids: readonly string[]): Promise<Outcome[]> {
    const latest = performance.now() + MOST_REST_MS;
    const from = () => (unstored > MOST_TAKEN ? latest : restsUntil);
    while (rests && rush.isOn() && performance.now() < from()) await pause(LOOK_AGAIN_MS);
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
    unread += taken.length;
    const outcomes = read(taken.map(({ id }) => id)).finally(() => {
      unread -= taken.length;
    });
    outcomes.catch((error) => ctx.log.error('not read yet', { messages: taken.length, error: String(error) }));
    return outcomes;
  }

  const takeBy =
    (route: string): Take =>
    async (raws) => {
      unstored += raws.length;
      const stored = await storeTogether(raws.map((raw) => ({ route, raw }))).finally(() => {
        unstored -= raws.length;
      });
      const taken = stored.filter((one) => one.kind !== 'spooled');
      const whole = taken.length === stored.length;
      const soon = whole && !rush.isOn() && unread <= FEW_UNREAD;
      return {
        outcomes: whole ? readAll(taken) : Promise.resolve(stored.map(() => NOT_READ)),
        reading: soon ? 'soon' : 'later',
        repeated: stored.map(({ kind }) => kind === 'earlier'),
      };
    };
  return Object.assign(takeBy, { stop: () => store.stop() });
}

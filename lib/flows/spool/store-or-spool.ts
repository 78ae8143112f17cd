import { chunks } from '#lib/base/chunks.ts';
import type { Ballast } from '#lib/base/files/ballast.ts';
import { Problem } from '#lib/base/problem.ts';
import { pause } from '#lib/base/time/pause.ts';
import type { RoutedRaw } from '#lib/domain/raw.ts';
import type { Ctx } from '../ctx.ts';
import { type TakenInbound, takeInbounds } from '../reading/take-inbounds.ts';
import type { Spool } from './spool.ts';

export type Stored = TakenInbound | { kind: 'spooled' };

/** Where messages go: into the ledger, or when that refuses beside it. */
export interface Store {
  /** Resolves when the messages are on the disk in one place or the other; throws when they are in neither. */
  store(raws: readonly RoutedRaw[]): Promise<Stored[]>;
  stop(): Promise<void>;
}

export interface Reserve {
  spool: Spool;
  ballast: Ballast;
}

/** A database that keeps an answer waiting for longer refuses. */
const PATIENCE_MS = 2_000;
const TRY_AGAIN_MS = 250;
const TOLD_EVERY = 20;
const REPLAYED_AT_ONCE = 200;

/** `replayed` is told what came into the ledger from the spool. While anything waits there, what is new goes there too, so that the order stays. */
export function createStore(
  ctx: Ctx,
  { spool, ballast }: Reserve,
  replayed: (taken: readonly TakenInbound[]) => void,
): Store {
  const stopping = new AbortController();
  let recovery: Promise<void> | null = spool.waiting() > 0 ? recover() : null;

  async function intoLedger(raws: readonly RoutedRaw[]): Promise<TakenInbound[]> {
    try {
      return await patiently(takeInbounds(ctx, raws));
    } catch (error) {
      if (!(await ballast.dropIfFull())) throw error;
      ctx.log.error('disk full: the ballast was given up for answers; make room now', { error: String(error) });
      return patiently(takeInbounds(ctx, raws));
    }
  }

  async function intoSpool(raws: readonly RoutedRaw[]): Promise<Stored[]> {
    try {
      await spool.append(raws);
    } catch (error) {
      if (!(await ballast.dropIfFull())) throw error;
      await spool.append(raws);
    }
    return raws.map(() => ({ kind: 'spooled' }));
  }

  async function recover(): Promise<void> {
    for (let tries = 0; !stopping.signal.aborted; tries++) {
      try {
        await spool.replay(enterReplayed);
        if (spool.waiting() === 0) break;
      } catch (error) {
        const waiting = spool.waiting();
        if (tries % TOLD_EVERY === 0) ctx.log.error('spool not entered yet', { waiting, error: String(error) });
      }
      await pause(TRY_AGAIN_MS, stopping.signal);
    }
    recovery = null;
  }

  async function enterReplayed(waiting: readonly RoutedRaw[]): Promise<void> {
    for (const batch of chunks(waiting, REPLAYED_AT_ONCE)) replayed(await takeInbounds(ctx, batch));
    ctx.log.warn('answers from the spool are in the ledger', { answers: waiting.length });
  }

  return {
    store: async (raws) => {
      if (recovery === null) {
        try {
          return await intoLedger(raws);
        } catch (error) {
          ctx.log.error('the database refuses: answers go to the spool', { error: String(error) });
        }
      }
      const stored = await intoSpool(raws);
      recovery ??= recover();
      return stored;
    },
    stop: async () => {
      stopping.abort();
      await recovery;
      await spool.close();
    },
  };
}

/** Throws `db.busy` when it takes too long; what is then stored after all is known by its key, and not stored twice. */
async function patiently<T>(work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Problem('db.busy')), PATIENCE_MS);
  work.catch(() => {});
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}

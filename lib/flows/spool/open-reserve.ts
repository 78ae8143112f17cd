import { dirname, join } from 'node:path';
import { ballastAt } from '#lib/base/files/ballast.ts';
import type { Ctx } from '../ctx.ts';
import { openSpool } from './spool.ts';
import type { Reserve } from './store-or-spool.ts';

export interface OpenReserve extends Reserve {
  close(): Promise<void>;
}

const LOOK_AGAIN_MS = 60_000;

/** Where answers go when the database will not take them: the spool, and a ballast to make room with. Only for the process that hears employees. */
export async function openReserve(ctx: Pick<Ctx, 'core' | 'keys' | 'clock' | 'log'>): Promise<OpenReserve> {
  const { core, keys, log } = ctx;
  const folder = core.spoolFolder ?? join(dirname(core.masterKeyFile), 'spool');
  const spool = await openSpool(folder, keys.master, ctx);
  const file = /^sqlite:(.+)$/.exec(core.databaseUrl)?.[1];
  const ballast = ballastAt(join(file ? dirname(file) : folder, 'ballast'), core.ballastMb * 1024 * 1024);
  const lay = () => ballast.lay().catch((error) => log.warn('no ballast laid', { error: String(error) }));
  await lay();
  const timer = setInterval(() => void lay(), LOOK_AGAIN_MS).unref();
  return {
    spool,
    ballast,
    close: async () => {
      clearInterval(timer);
      await spool.close();
    },
  };
}

import type { Db } from '#db/db.ts';
import { openKeyring } from '#db/stores/upkeep/keys.ts';
import { silentLog } from '#lib/base/log.ts';
import { type MasterKey, masterKeyOf } from '#lib/base/secrets/master-key.ts';
import { newKey } from '#lib/base/secrets/seal.ts';
import { coreSpec } from '#lib/base/settings/core-settings.ts';
import { readSettings } from '#lib/base/settings.ts';
import type { Ctx } from '#lib/flows/ctx.ts';
import { routes } from '#lib/routes/registry.ts';
import { type Wired, wire } from '#lib/wire.ts';
import { type TestClock, testClock } from './clock.ts';
import { type Dialect, openTestDb } from './databases.ts';

export interface TestCtx extends Ctx {
  clock: TestClock;
  close(): Promise<void>;
}

/** The same, on the database that started processes use: settings and master key from their environment. */
export async function openCtxOf(env: Record<string, string>): Promise<Wired> {
  return wire('test', { ...env, LOG_LEVEL: 'silent' });
}

/** Everything a flow needs, on a real database of its own. */
export const openTestCtx = async (dialect: Dialect = 'sqlite'): Promise<TestCtx> =>
  testCtxOn(await openTestDb(dialect));

/** The same on this database, which it closes. */
export async function testCtxOn(db: Db, master: MasterKey = masterKeyOf(newKey())): Promise<TestCtx> {
  const clock = testClock();
  return {
    db,
    clock,
    keys: await openKeyring(db, master),
    log: silentLog,
    core: readSettings('anpi', coreSpec, { REPLY_DOMAIN: 'reply.example' }),
    routes: new Map(routes.map((route) => [route.name, route])),
    channels: new Set(['smtp']),
    outlets: new Set(),
    close: () => db.close(),
  };
}

import type { Db } from '#db/db.ts';
import type { Keyring } from '#db/stores/upkeep/keys.ts';
import type { Log } from '#lib/base/log.ts';
import type { CoreSettings } from '#lib/base/settings/core-settings.ts';
import type { Clock } from '#lib/base/time/clock.ts';
import type { OutletName } from '#lib/domain/post/post.ts';
import type { Route } from '#lib/routes/route.ts';

/** What every flow is given. */
export interface Ctx {
  db: Db;
  keys: Keyring;
  clock: Clock;
  log: Log;
  core: CoreSettings;
  routes: ReadonlyMap<string, Route>;
  /** Names of the channels that are set up. */
  channels: ReadonlySet<string>;
  /** Places to post to that are set up. */
  outlets: ReadonlySet<OutletName>;
  /** By which browsers know our notifications; absent while they are not set up. */
  pushKey?: string;
}

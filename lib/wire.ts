import { openDb } from '#db/open.ts';
import { openDirectEntries } from '#db/open-direct-entries.ts';
import { hasKeys, openKeyring } from '#db/stores/upkeep/keys.ts';
import { type WorkerLock, workerLock } from '#db/worker-lock.ts';
import { type Log, openLog } from '#lib/base/log.ts';
import { Problem } from '#lib/base/problem.ts';
import { createMasterKey, type MasterKey, readMasterKey } from '#lib/base/secrets/master-key.ts';
import { coreSpec } from '#lib/base/settings/core-settings.ts';
import { type Environment, isConfigured, isWanted, readSettings, type Spec, type Values } from '#lib/base/settings.ts';
import { type Clock, systemClock } from '#lib/base/time/clock.ts';
import type { Channel, ChannelDeps, Transport } from '#lib/channels/channel.ts';
import { channels } from '#lib/channels/registry.ts';
import type { DirectEntries } from '#lib/domain/direct-entry.ts';
import type { OutletName } from '#lib/domain/post/post.ts';
import type { Outlet, Poster } from '#lib/outlets/outlet.ts';
import { outlets } from '#lib/outlets/registry.ts';
import { createMailThreads } from '#lib/routes/mail-threads.ts';
import { parseMail } from '#lib/routes/parse-mail.ts';
import { routes } from '#lib/routes/registry.ts';
import type { Route, RouteDeps, Running } from '#lib/routes/route.ts';
import type { OpenWebhook } from '#lib/routes/webhook.ts';
import type { Ctx } from './flows/ctx.ts';

/** The program put together for one process. */
export interface Wired {
  ctx: Ctx;
  entries: DirectEntries;
  /** The relays of the configured channels, opened on demand. */
  openChannels(): { channel: Channel; transport: Transport }[];
  /** The places to post to that are set up, opened on demand. */
  openOutlets(): { outlet: OutletName; poster: Poster }[];
  /** Starts every route that listens and is wanted. */
  openRoutes(deps: (route: Route) => RouteDeps): Promise<Running[]>;
  /** Every wanted route that a provider calls. */
  webhooks: readonly OpenWebhook[];
  /** Waits until this process is the database's only worker; null where workers share by leases. */
  onlyWorker(): Promise<WorkerLock | null>;
  close(): Promise<void>;
}

/** Settings -> everything; throws a Problem that names what is missing. `part` names the process in the log. */
export async function wire(part: string, env: Environment, clock: Clock = systemClock): Promise<Wired> {
  const core = readSettings('anpi', coreSpec, env);
  const log = openLog(part, core.logLevel);
  const wanted = channels.filter((channel) => isConfigured(channel.spec, env));
  const channelValues = new Map(wanted.map((channel) => [channel, readSettings(channel.name, channel.spec, env)]));
  const standIn = wanted.find(({ standsIn }) => standsIn);
  const stoodInFor = standIn ? channels.filter((channel) => !wanted.includes(channel)) : [];
  const places = outlets.filter((outlet) => isConfigured(outlet.spec, env));
  const placeValues = new Map(places.map((outlet) => [outlet, readSettings(outlet.name, outlet.spec, env)]));
  const roads = routes.filter((route) => isWanted(route.spec, env));
  const routeValues = new Map(roads.map((route) => [route, readSettings(route.name, route.spec, env)]));
  const db = await openDb(core.databaseUrl);
  const entries = await openDirectEntries(db, core.directEntriesFile);
  try {
    const master = readMasterKey(core.masterKeyFile) ?? firstKey(core.masterKeyFile, await hasKeys(db), log);
    const keys = await openKeyring(db, master);
    const deps: ChannelDeps = { core, clock, log };
    const threads = createMailThreads();
    const threaded = routes.map((route) => (route.parse === parseMail ? { ...route, parse: threads.parse } : route));
    return {
      ctx: {
        db,
        keys,
        clock,
        log,
        core,
        routes: new Map(threaded.map((route) => [route.name, route])),
        channels: new Set([...wanted, ...stoodInFor].map((channel) => channel.name)),
        outlets: new Set(places.map(({ name }) => name)),
        ...pushKeyOf(placeValues),
      },
      entries,
      openChannels: () => {
        const own = (channel: Channel) => channel.open(channelValues.get(channel)!, deps);
        return [
          ...wanted.flatMap((channel) => own(channel).map((transport) => ({ channel, transport }))),
          ...stoodInFor.flatMap((channel) => own(standIn!).map((transport) => ({ channel, transport }))),
        ];
      },
      openOutlets: () =>
        [...placeValues].map(([outlet, values]) => ({ outlet: outlet.name, poster: outlet.open(values, core) })),
      openRoutes: async (routeDeps) => {
        const running: Running[] = [];
        for (const [route, values] of routeValues) {
          if (route.listen) running.push(await route.listen(values, routeDeps(route)));
        }
        return running;
      },
      webhooks: [...routeValues].flatMap(([{ name, webhook }, values]) => (webhook ? [{ name, webhook, values }] : [])),
      onlyWorker: () => workerLock(core.databaseUrl),
      close: async () => {
        await threads.close();
        await entries.close();
        await db.close();
      },
    };
  } catch (error) {
    await entries.close();
    await db.close();
    throw error;
  }
}

/** The key of the place that is made of browsers, where one is set up. */
function pushKeyOf(places: ReadonlyMap<Outlet, Values<Spec>>): { pushKey?: string } {
  const keys = [...places].flatMap(([outlet, values]) => outlet.publicKey?.(values) ?? []);
  return keys[0] === undefined ? {} : { pushKey: keys[0] };
}

/** A new key only for a database in which nothing is sealed yet. */
function firstKey(path: string, sealed: boolean, log: Log): MasterKey {
  if (sealed) throw new Problem('key.missing', { path });
  const made = createMasterKey(path);
  log.warn('a master key was made: copy it to a place away from this machine, without it nothing sealed can be read', {
    path,
  });
  return made;
}

/** The settings of one part of the program. */
export interface SettingsPart {
  kind: 'core' | 'channel' | 'outlet' | 'route';
  name: string;
  spec: Spec;
  /** Something of it is set in this environment. */
  configured: boolean;
}

/** Every road in, also those without a setting, and whether it is open: some need nothing set. */
export const describeRoads = (env: Environment): (SettingsPart & { byMail: boolean })[] =>
  routes.map(({ name, spec, parse }) => ({
    kind: 'route',
    name,
    spec,
    configured: isWanted(spec, env),
    byMail: parse === parseMail,
  }));

/** Every part that has settings, in the order in which an operator meets them. */
export function describeSettings(env: Environment): SettingsPart[] {
  const part = (kind: SettingsPart['kind'], name: string, spec: Spec): SettingsPart => ({
    kind,
    name,
    spec,
    configured: isConfigured(spec, env),
  });
  return [
    part('core', 'anpi', coreSpec),
    ...channels.map(({ name, spec }) => part('channel', name, spec)),
    ...outlets.map(({ name, spec }) => part('outlet', name, spec)),
    ...routes.filter(({ spec }) => Object.keys(spec).length > 0).map(({ name, spec }) => part('route', name, spec)),
  ];
}

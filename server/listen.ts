import { createServer, type RequestListener, type Server } from 'node:http';
import type { CoreSettings } from '#lib/base/settings/core-settings.ts';

export interface Listening {
  port: number;
  /** Takes no new connection and resolves when the open ones have their answers. */
  close(): Promise<void>;
}

type Place = Pick<CoreSettings, 'host' | 'port'>;

/** As many as the kernel holds for us while the loop is busy. */
const BACKLOG = 4_096;
/** A turn of the loop takes in one connection from each socket (libuv 1.45); in a herd a turn is a commit long. */
const SOCKETS = 32;

/** Opens the one port. Whoever dribbles is cut off in time to leave room for others, who may share his address: there is no limit by address. */
export async function listen(place: Place, handle: RequestListener): Promise<Listening> {
  const shared = process.platform === 'linux';
  // A shared port would be shared with another Anpi, too: refused here, where somebody holds it.
  if (shared && place.port !== 0) await closed(await open(place, () => {}, false));
  const servers = [await open(place, handle, shared)];
  const port = portOf(servers[0]!) ?? place.port;
  while (shared && servers.length < SOCKETS) {
    const more = await open({ ...place, port }, handle, shared).catch(() => null);
    // An older Node does not share.
    if (more === null) break;
    servers.push(more);
  }
  return {
    port,
    close: async () => {
      await Promise.all(servers.map(closed));
    },
  };
}

async function open({ host, port }: Place, handle: RequestListener, reusePort: boolean): Promise<Server> {
  const server = createServer(
    {
      headersTimeout: 10_000,
      requestTimeout: 15_000,
      connectionsCheckingInterval: 1_000,
      keepAliveTimeout: 5_000,
      maxHeaderSize: 16 * 1024,
    },
    handle,
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port, backlog: BACKLOG, reusePort }, resolve);
  });
  return server;
}

function closed(server: Server): Promise<void> {
  const done = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  return done;
}

function portOf(server: Server): number | null {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : null;
}

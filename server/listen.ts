import { createServer, type RequestListener } from 'node:http';
import type { CoreSettings } from '#lib/base/core-settings.ts';

export interface Listening {
  port: number;
  /** Takes no new connection and resolves when the open ones have their answers. */
  close(): Promise<void>;
}

/** As many as the kernel holds for us while the loop is busy. */
const BACKLOG = 4_096;

/** Opens the one port. Whoever dribbles is cut off in time to leave room for others, who may share his address: there is no limit by address. */
export async function listen(
  { host, port }: Pick<CoreSettings, 'host' | 'port'>,
  handle: RequestListener,
): Promise<Listening> {
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
    server.listen({ host, port, backlog: BACKLOG }, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      await closed;
    },
  };
}

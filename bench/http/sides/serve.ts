import { createServer, type RequestListener } from 'node:http';
import type { Db } from '#db/db.ts';
import { unreadInboundIds } from '#db/stores/inbounds/inbounds.ts';

/** Runs one side: tells its port to who started it, and on each message how many answers it holds, how many of them nobody has read, and what work it had. */
export function serve(handle: RequestListener, db?: Db, reads = false): void {
  const server = createServer(handle);
  server.listen(0, '127.0.0.1', 1024, () => {
    const address = server.address();
    process.send?.({ port: typeof address === 'object' ? address?.port : 0 });
  });
  process.on('message', () => {
    void (async () => {
      const stored = db ? await db.read.$count(db.t.inbounds) : 0;
      const unread = db && reads ? (await unreadInboundIds(db, new Date(), 1_000_000)).length : 0;
      const { user, system } = process.cpuUsage();
      process.send?.({ stored, unread, cpuMs: (user + system) / 1000 });
    })();
  });
  process.on('disconnect', () => process.exit(0));
}

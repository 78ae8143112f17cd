import { createConnection, createServer, type Socket } from 'node:net';
import { type Trickle, trickleTo } from './trickle.ts';

/** What happens to the connections that are opened from now on. */
export interface Faults {
  /** Ends both sides when so many bytes have gone to the client. */
  cutAfterDown?: number;
  /** Ends both sides when so many bytes have gone to the server. */
  cutAfterUp?: number;
  /** From the client's bytes that match on, nothing passes any more in either direction, and nobody is told. */
  holeAt?: RegExp;
  delayMs?: number;
  /** The server's words come in small pieces, one every so often. */
  trickle?: Trickle;
  /** A cut is a reset (RST) and not an end (FIN). */
  reset?: boolean;
}

export interface FaultProxy {
  port: number;
  faults: Faults;
  /** Where each connection has its own fate: by its number, counted from 1. */
  faultsOf: ((connection: number) => Faults) | null;
  /** Connections so far. */
  opened: number;
  /** Bytes that have passed to each side so far. */
  passed: { down: number; up: number };
  /** Resolves when a connection has fallen silent by `holeAt`. */
  silent(): Promise<void>;
  cutAll(): void;
  /** Lets open connections fall silent. */
  hole(): void;
  close(): Promise<void>;
}

/** A wire on loopback that can be cut, slowed or made to swallow everything. */
export async function startFaultProxy(targetPort: number): Promise<FaultProxy> {
  const pairs = new Set<Pair>();
  let onSilent = () => {};
  const server = createServer((client) => {
    proxy.opened += 1;
    const pair = joinPair(
      client,
      createConnection(targetPort, '127.0.0.1'),
      proxy.faultsOf?.(proxy.opened) ?? { ...proxy.faults },
      {
        onSilent: () => onSilent(),
        onPassed: (side, bytes) => {
          proxy.passed[side] += bytes;
        },
      },
    );
    pairs.add(pair);
    client.once('close', () => pairs.delete(pair));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const proxy: FaultProxy = {
    port: typeof address === 'object' && address ? address.port : 0,
    faults: {},
    faultsOf: null,
    opened: 0,
    passed: { down: 0, up: 0 },
    silent: () =>
      new Promise((resolve) => {
        onSilent = resolve;
      }),
    cutAll: () => {
      for (const pair of pairs) pair.cut();
    },
    hole: () => {
      for (const pair of pairs) pair.fallSilent();
    },
    close: async () => {
      proxy.cutAll();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return proxy;
}

interface Pair {
  cut(): void;
  fallSilent(): void;
}

interface Watch {
  onSilent(): void;
  onPassed(side: 'down' | 'up', bytes: number): void;
}

function joinPair(client: Socket, target: Socket, faults: Faults, watch: Watch): Pair {
  let isSilent = false;
  const pair: Pair = {
    cut: () => {
      if (faults.reset && !client.destroyed) client.resetAndDestroy();
      else client.destroy();
      target.destroy();
    },
    fallSilent: () => {
      if (!isSilent) watch.onSilent();
      isSilent = true;
    },
  };
  const pipe = (from: Socket, to: Socket, most = Number.POSITIVE_INFINITY, holeAt?: RegExp) => {
    const slowly = faults.trickle && to === client ? trickleTo(to, faults.trickle) : null;
    let passed = 0;
    from.on('data', (data: Buffer) => {
      if (holeAt?.test(data.toString('latin1'))) pair.fallSilent();
      if (isSilent) return;
      const part = data.subarray(0, Math.max(0, most - passed));
      passed += data.length;
      watch.onPassed(to === client ? 'down' : 'up', part.length);
      const done = passed >= most ? pair.cut : () => {};
      const pass = () => {
        if (!to.destroyed) to.write(part, done);
      };
      if (slowly) slowly(part, done);
      else if (faults.delayMs) setTimeout(pass, faults.delayMs);
      else pass();
    });
  };
  pipe(client, target, faults.cutAfterUp, faults.holeAt);
  pipe(target, client, faults.cutAfterDown);
  for (const socket of [client, target]) {
    socket.on('error', () => {});
    socket.on('close', pair.cut);
  }
  return pair;
}

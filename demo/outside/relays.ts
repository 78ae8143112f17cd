import { openRelay, type RelayDeps } from './relay.ts';

export interface Relays {
  /** The one that is used first, and the one that stands by. */
  ports: readonly [number, number];
  /** Mails that each has taken so far. */
  taken(): { first: number; second: number };
  stop(): Promise<void>;
}

/** Two relays, of which the first fails after `breaksAfter` mails and stays away for the rest of the day. */
export async function openRelays(deps: Omit<RelayDeps, 'name' | 'breaksAfter'>, breaksAfter: number): Promise<Relays> {
  const first = await openRelay({ ...deps, name: 'first.relay.example', breaksAfter });
  const second = await openRelay({ ...deps, name: 'second.relay.example', breaksAfter: Number.POSITIVE_INFINITY });
  return {
    ports: [first.port, second.port],
    taken: () => ({ first: first.taken(), second: second.taken() }),
    stop: async () => {
      await Promise.all([first.stop(), second.stop()]);
    },
  };
}

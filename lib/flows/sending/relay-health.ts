import type { Log } from '#lib/base/log.ts';
import type { Clock } from '#lib/base/time/clock.ts';
import type { Transport } from '#lib/channels/channel.ts';
import { afterSession, allowance, CLOSED, probing } from '#lib/domain/sending/breaker.ts';
import { hasAnother, isItsTurn, type RelayStanding } from '#lib/domain/sending/relay-choice.ts';
import { createLastTakers, type LastTakers } from './last-takers.ts';

/** Which relays of one channel work, known to all their senders. */
export interface RelayHealth extends LastTakers {
  /** How many messages this relay may be given now. */
  allowance(relay: string): 'all' | 'one' | 'none';
  /** The one message that tries it is on its way. */
  probe(relay: string): void;
  report(relay: string, good: boolean): void;
  hasAnother(relay: string): boolean;
  standings(): readonly RelayStanding[];
}

export function createRelayHealth(
  { clock, log }: { clock: Clock; log: Log },
  transports: readonly Pick<Transport, 'relay' | 'priority'>[],
): RelayHealth {
  const all = new Map<string, RelayStanding>(
    transports.map(({ relay, priority }) => [relay, { relay, priority: priority ?? 1, breaker: CLOSED }]),
  );
  const change = (relay: string, breaker: RelayStanding['breaker']): void => {
    const own = all.get(relay)!;
    if (own.breaker.kind === 'closed' && breaker.kind === 'open') log.warn('a relay does not work', { relay });
    if (own.breaker.kind !== 'closed' && breaker.kind === 'closed') log.info('a relay works again', { relay });
    all.set(relay, { ...own, breaker });
  };
  const standings = () => [...all.values()];
  return {
    ...createLastTakers(clock),
    allowance: (relay) => {
      const own = all.get(relay)!;
      return isItsTurn(own, standings()) ? allowance(own.breaker, clock.now()) : 'none';
    },
    probe: (relay) => change(relay, probing(all.get(relay)!.breaker, clock.now())),
    report: (relay, good) => change(relay, afterSession(all.get(relay)!.breaker, good, clock.now())),
    hasAnother: (relay) => hasAnother(relay, standings()),
    standings,
  };
}

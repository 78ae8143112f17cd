import type { Log } from '#lib/base/log.ts';
import type { CoreSettings } from '#lib/base/settings/core-settings.ts';
import type { Spec, Values } from '#lib/base/settings.ts';
import type { Clock } from '#lib/base/time/clock.ts';
import type { ContactKind, Language } from '#lib/domain/person.ts';
import type { Receipt } from '#lib/domain/sending/delivery.ts';
import type { QueueLimits } from '#lib/domain/sending/queue-limits.ts';

/** A finished message: nothing is left to look up or to word. */
export interface Outgoing {
  messageId: string;
  /** `notice`: no reply to it is an answer, so no token stands in it. `reply`: an automatic answer (RFC 3834), to which nothing bounces back. Absent: it asks. */
  nature?: 'notice' | 'reply';
  /** Names person and round in reply address and Message-ID; the same at every try. */
  token: string;
  step: number;
  turn: number;
  address: string;
  language: Language;
  subject: string;
  text: string;
  html: string;
}

/** What came of one try. A refusal is a value; the channel says whether to try again, the outbox says when. */
export type Sent =
  | { kind: 'accepted'; providerId: string }
  | {
      kind: 'failed';
      blame: 'address' | 'relay' | 'message';
      retry: 'later' | 'never';
      code: string;
      detail: string;
      /** The relay itself said how long to wait. */
      waitMs?: number;
      /** No session came about: nothing of this message was said, and the try does not count. */
      untried?: true;
      /** The words may mean the relay as well as the address. */
      vague?: true;
    }
  /** Cut after the last byte: it may have been taken. */
  | { kind: 'unknown'; detail: string };

/** A try that was left without an answer: its message may have been taken. */
export interface LostTry {
  outgoing: Outgoing;
  startedAt: Date;
}

/** One relay or provider, open. `send` may be called `sessions` times side by side; it never throws. */
export interface Transport {
  /** Name of the relay or provider, for attempts and the screens. */
  readonly relay: string;
  readonly sessions: number;
  /** Where it is, for whoever looks whether it can be reached; absent where only the provider knows. */
  readonly at?: { host: string; port: number; tls: boolean };
  /** Lower goes first, equal ones share; 1 where absent. */
  readonly priority?: number;
  /** Messages a second, as many as it takes where absent. */
  readonly perSecond?: number;
  /** What one destination may be burdened with; nothing is limited where absent. */
  limitsOf?(queue: string): QueueLimits;
  send(outgoing: Outgoing): Promise<Sent>;
  /** Asked before a lost try is made again: what became of it, or null when the provider knows nothing of it. Never throws. */
  lookUp?(lost: LostTry): Promise<Sent | null>;
  /** How far a message came that was taken as `providerId`, for a provider that tells; null when it does not know. Throws when it cannot be asked. */
  receiptOf?(providerId: string): Promise<Receipt | null>;
  close(): Promise<void>;
}

export interface ChannelDeps {
  core: CoreSettings;
  clock: Clock;
  log: Log;
}

export interface Channel<S extends Spec = Spec> {
  readonly name: string;
  readonly contactKind: ContactKind;
  readonly spec: S;
  /** Where it is set up it takes what the channels that are not would have sent, for trying the program. */
  readonly standsIn?: boolean;
  /** One transport for each relay; each has its own sender, so that none waits for another. */
  open(values: Values<S>, deps: ChannelDeps): readonly Transport[];
}

/** A channel as the registry keeps it: its settings' types stay inside its folder. */
export const defineChannel = <S extends Spec>(channel: Channel<S>): Channel => channel as unknown as Channel;

/** A literal case of `cases.ts` in a channel's folder: when the provider answers so, the try comes to this. */
export interface ChannelCase {
  says: string;
  /** What the provider says instead of its usual answer, by the command or path that it answers; `cut` ends the connection. */
  replies: Record<string, string>;
  outgoing?: Partial<Outgoing>;
  sent: Partial<Sent>;
  /** Lines that the provider must have received. */
  received?: string[];
}

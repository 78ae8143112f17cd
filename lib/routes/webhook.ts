import type { Spec, Values } from '#lib/base/settings.ts';
import type { Raw } from '#lib/domain/raw.ts';

/** One call of a provider, as it came over HTTP. */
export interface HookCall {
  /** As the provider knows it: our public address with the path and query of the call, whatever a proxy made of them. */
  url: string;
  /** Names in lower case. */
  headers: Readonly<Record<string, string | undefined>>;
  bytes: Uint8Array;
  receivedAt: Date;
}

/** Whether the provider itself made a call. */
export type Verdict =
  | { kind: 'genuine' }
  | { kind: 'forged'; why: string }
  /** To be asked again with the text at this address, which is one of the provider's own. */
  | { kind: 'needs'; url: string };

/** The capability of a route that a provider calls, at POST /hooks/NAME. Everything in it is pure. */
export interface Webhook<S extends Spec = Spec> {
  /** `fetched` gives the text of an address that an earlier verdict needed. */
  verify(call: HookCall, values: Values<S>, fetched: (url: string) => string | undefined): Verdict;
  /** The messages of a genuine call. What cannot be taken apart is one message as it is: a person looks at it. */
  raws(call: HookCall): Raw[];
  /** What a genuine call is answered once its messages are committed, for a provider that does as the answer says. */
  answer?(call: HookCall): HookAnswer;
  /** For a provider that wants its first call confirmed: the address of its own to visit, null for every other call. */
  confirmUrl?(call: HookCall): string | null;
}

export interface HookAnswer {
  type: string;
  text: string;
}

/** A webhook with its settings, as the server serves it. */
export interface OpenWebhook {
  name: string;
  webhook: Webhook;
  values: Values<Spec>;
}

export const GENUINE: Verdict = { kind: 'genuine' };
export const forged = (why: string): Verdict => ({ kind: 'forged', why });

/** A clock may run so far ahead of ours. */
const AHEAD_MS = 5 * 60_000;

/** Whether a call signed at `signedAt` (seconds since 1970, as text) is not older than a provider's last try, and not of the future. */
export function isTimely(signedAt: string, receivedAt: Date, oldestMs: number): boolean {
  const ageMs = receivedAt.getTime() - Number(signedAt) * 1000;
  return /^\d{9,11}$/.test(signedAt) && ageMs <= oldestMs && ageMs >= -AHEAD_MS;
}

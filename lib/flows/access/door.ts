import type { Session } from './session.ts';
import type { Tries } from './tries.ts';

/** What the web process keeps about who is in, shared by its own server and the screens. */
export interface Door {
  /** The session of a cookie's token; an answer is at most a second old. */
  whoIs(token: string | undefined): Promise<Session | null>;
  /** Somebody's rights have just changed: nothing that was remembered counts any more. */
  forget(): void;
  tries: Tries;
  passkeys: Passkeys;
  /** Null where single sign-on is not set. */
  singleSignOn: SingleSignOn | null;
}

/** WebAuthn (W3C, level 2), the parts that need a library. */
export interface Passkeys {
  /** What the browser is asked to sign; `id` names the question, which counts once. */
  ask(): Promise<{ id: string; options: unknown }>;
  askForNew(account: { id: string; login: string; name: string }): Promise<{ id: string; options: unknown }>;
  /** Whose key signed; null when the answer does not hold. */
  verify(id: string, answer: unknown): Promise<{ credentialId: string; accountId: string; counter: number } | null>;
  verifyNew(id: string, answer: unknown): Promise<NewPasskey | null>;
}

export interface NewPasskey {
  id: string;
  publicKey: Uint8Array;
  counter: number;
  transports: string[];
}

/** OpenID Connect, authorization code with PKCE. */
export interface SingleSignOn {
  /** Where to send the browser, and what it has to bring back, for a cookie. `fresh`: the provider asks anew who it is. */
  begin(options: { fresh: boolean }): Promise<{ url: string; memory: string }>;
  /** Who came back; null when the answer is not to our question. */
  finish(query: string, memory: string): Promise<Identity | null>;
}

export interface Identity {
  /** Issuer and subject: what never changes about somebody. */
  subject: string;
  /** The mail address, where the provider vouches for it. */
  mail: string | null;
  /** When the provider last saw a password or second factor of theirs, where it says so. */
  provenAt: Date | null;
}

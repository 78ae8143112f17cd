import type { CoreSettings } from '#lib/base/settings/core-settings.ts';
import type { Spec, Values } from '#lib/base/settings.ts';
import type { Language } from '#lib/domain/person.ts';
import type { OutletName, PostFault } from '#lib/domain/post/post.ts';

/** A finished text for everybody who reads at one place. */
export interface OutgoingPost {
  /** A UUID, the same at every try. */
  id: string;
  text: string;
  language: Language;
  /** Where the whole notice stands; null where it has no address. */
  url: string | null;
  /** The one receiver, where a place is made of single receivers; null elsewhere. */
  target: string | null;
}

/** What came of one try; never thrown. */
export type Posted =
  | { kind: 'accepted'; providerId: string }
  | {
      kind: 'failed';
      retry: 'later' | 'never';
      fault: PostFault;
      /** In the service's own words. */
      detail: string;
      /** The service itself said how long to wait. */
      waitMs?: number;
    }
  /** Cut after the last byte: it may stand there. */
  | { kind: 'unknown'; detail: string };

/** One place, open. */
export interface Poster {
  /** How many may be on their way side by side. */
  readonly sessions: number;
  send(post: OutgoingPost): Promise<Posted>;
  /** Asked before a lost try is made again; null when the service says that it is not there. Absent where nobody can be asked, or asking again is harmless. */
  lookUp?(post: OutgoingPost, startedAt: Date): Promise<Posted | null>;
}

/** One place to post to, in a folder of its own. */
export interface Outlet<S extends Spec = Spec> {
  readonly name: OutletName;
  readonly spec: S;
  open(values: Values<S>, core: CoreSettings): Poster;
  /** For a place made of browsers: the key by which they know us. */
  publicKey?(values: Values<S>): string;
}

/** An outlet as the registry keeps it: its settings' types stay inside its folder. */
export const defineOutlet = <S extends Spec>(outlet: Outlet<S>): Outlet => outlet as unknown as Outlet;

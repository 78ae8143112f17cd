import type { Status } from '#lib/domain/status.ts';
import type { TimelineName } from '../timelines/timeline.ts';

/** One thing an employee, or a colleague for them, does. `says` is what it means; null when only a person could tell. */
export type Act =
  | { kind: 'mail'; text: string; says: Status | null; addressed: 'reply' | 'new' }
  | { kind: 'form'; says: Status; comment: string | null }
  /** With the PIN of the card in the wallet, which some have forgotten; `readAt` is where they must first read that they are asked. */
  | { kind: 'public'; says: Status; forgotten: boolean; readAt: TimelineName | null }
  | { kind: 'sql'; typed: string | null; comment: string | null; says: Status | null }
  | { kind: 'csv' | 'cli' | 'proxy' | 'sms' | 'voice'; says: Status };

/** What one employee will do today. */
export interface Plan {
  /** An answering machine replies at once to whatever comes. */
  automatic: boolean;
  /** In this order. */
  acts: readonly Act[];
  /** After the mail, or for those who wait for none after the opening, as it would be in life. */
  minutes: number;
}

/** Acts that begin with reading the mail. */
export const needsMail = (act: Act): boolean => act.kind === 'form' || act.kind === 'mail';

/** Acts that begin with a post: nothing else reaches these people. */
export const needsPost = (act: Act): boolean => act.kind === 'public' && act.readAt !== null;

/** Acts that begin with a phone that buzzes or rings. */
export const needsPhone = (act: Act): boolean => act.kind === 'sms' || act.kind === 'voice';

import type { Medium } from '../short-text/medium.ts';

/** Where a company speaks to everybody who reads there. */
export const OUTLETS = ['x', 'line', 'slack', 'teams', 'web-push'] as const;
export type OutletName = (typeof OUTLETS)[number];

/** Which of a notice's short texts goes there, and how it is counted. */
export const MEDIUM_OF: Record<OutletName, Medium> = {
  x: 'x',
  line: 'line',
  slack: 'chat',
  teams: 'chat',
  'web-push': 'sms',
};

/** Anybody can read what stands there; the others reach staff only. */
export const OPEN_TO_ALL: readonly OutletName[] = ['x', 'line'];

/** `unknown`: it may have been taken; `by_hand`: a person posted it and said so. */
export const POST_STATES = ['waiting', 'claimed', 'unknown', 'posted', 'by_hand', 'failed'] as const;
export type PostState = (typeof POST_STATES)[number];

/** Why a post is not out, in our own words; the service's words stand beside it. */
export const POST_FAULTS = [
  'rate_limit',
  'expired',
  'forbidden',
  'duplicate',
  'too_long',
  'refused',
  'down',
  'gone',
  'stale',
  'never_known',
] as const;
export type PostFault = (typeof POST_FAULTS)[number];

/** A post that could not go for so long would tell people what held hours ago. */
export const POST_STALE_MS = 6 * 60 * 60 * 1000;

/** Between tries; the last one again and again. */
export const POST_PAUSES_MS = [5_000, 15_000, 60_000, 300_000];

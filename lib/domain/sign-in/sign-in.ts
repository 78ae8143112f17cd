/** What somebody showed to get in. */
export const PROOFS = ['password', 'password_totp', 'password_recovery', 'passkey', 'oidc', 'link'] as const;
export type Proof = (typeof PROOFS)[number];

/** What a link that works once is for. */
export type LinkPurpose = 'first_admin' | 'invitation' | 'reset' | 'sign_in';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** A session that nobody uses ends after twelve hours; a week after sign-in it ends anyhow. */
export const IDLE_MS = 12 * HOUR_MS;
export const LONGEST_MS = 7 * 24 * HOUR_MS;

/** How fresh a password or second factor has to be for what cannot be taken back. */
export const RECENT_MS = 10 * MINUTE_MS;

/** Long enough for a mail to be read; a link from the console is pressed at once. */
export const LINK_LIVES_MS: Record<LinkPurpose, number> = {
  first_admin: 24 * HOUR_MS,
  invitation: 72 * HOUR_MS,
  reset: 24 * HOUR_MS,
  sign_in: 10 * MINUTE_MS,
};

export interface SessionTimes {
  seenAt: Date;
  confirmedAt: Date;
  expiresAt: Date;
}

export const isAlive = ({ seenAt, expiresAt }: SessionTimes, now: Date): boolean =>
  now < expiresAt && now.getTime() - seenAt.getTime() < IDLE_MS;

export const isRecent = ({ confirmedAt }: SessionTimes, now: Date): boolean =>
  now.getTime() - confirmedAt.getTime() < RECENT_MS;

/** A password alone lets nobody further than to the screen where a second factor is added, where one is required. */
export const isHalf = (proof: Proof): boolean => proof === 'password';

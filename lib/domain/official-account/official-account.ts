/** Where a company has accounts. */
export const NETWORKS = ['x', 'line', 'facebook', 'instagram', 'youtube', 'linkedin', 'site', 'mail'] as const;
export type Network = (typeof NETWORKS)[number];

/** `asked`: somebody wants to open it; `closed` stays in the register, so that one which comes back is noticed. */
export const ACCOUNT_STATES = ['asked', 'active', 'refused', 'closed'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

export interface OfficialAccount {
  network: Network;
  handle: string;
  address: string;
  state: AccountState;
}

/** After so long somebody has to say again that an account is still ours. */
export const CHECK_EVERY_MS = 365 * 24 * 60 * 60 * 1000;

/** Nobody has said for a year that it is still ours. */
export const isUnchecked = (account: { checkedAt: Date | null; askedAt: Date }, now: Date): boolean =>
  now.getTime() - (account.checkedAt ?? account.askedAt).getTime() > CHECK_EVERY_MS;

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

interface Checked {
  askedAt: Date;
  /** When somebody last said that it is still ours. */
  checkedAt: Date | null;
  /** When owner and deputy were last asked. */
  checkAskedAt: Date | null;
}

/** Nobody has said for so long that it is still ours. */
export const isUnchecked = (account: Omit<Checked, 'checkAskedAt'>, now: Date, everyMs: number): boolean =>
  now.getTime() - (account.checkedAt ?? account.askedAt).getTime() >= everyMs;

/** Owner and deputy have to be asked: nobody has said for so long that it is ours, nor were they asked in that time. */
export const isCheckDue = (account: Checked & { state: AccountState }, now: Date, everyMs: number): boolean =>
  account.state === 'active' &&
  isUnchecked(account, now, everyMs) &&
  (account.checkAskedAt === null || now.getTime() - account.checkAskedAt.getTime() >= everyMs);

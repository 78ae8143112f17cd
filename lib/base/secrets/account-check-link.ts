import { timingSafeEqual } from 'node:crypto';
import type { MasterKey } from './master-key.ts';

/** Who is asked about which account, and when they were: an older question's link says nothing any more. */
export interface AccountCheck {
  accountId: string;
  personNo: number;
  askedAt: Date;
}

const KEY = /^([\w-]{1,64})\.([1-9]\d{0,9})\.([\w-]{43})$/;

/** What stands in the link of the mail. */
export const accountCheckKey = (master: MasterKey, check: AccountCheck): string =>
  `${check.accountId}.${check.personNo}.${proofOf(master, check)}`;

/** The account and person that a link names, still to be proved; null for what is no link of ours. */
export function readAccountCheckKey(key: string): { accountId: string; personNo: number; proof: string } | null {
  const [, accountId, personNo, proof] = KEY.exec(key) ?? [];
  return accountId && personNo && proof ? { accountId, personNo: Number(personNo), proof } : null;
}

export function provesAccountCheck(master: MasterKey, check: AccountCheck, proof: string): boolean {
  const [given, right] = [Buffer.from(proof), Buffer.from(proofOf(master, check))];
  return given.length === right.length && timingSafeEqual(given, right);
}

const proofOf = (master: MasterKey, { accountId, personNo, askedAt }: AccountCheck): string =>
  master.digest(`official account ${accountId} ${personNo} ${askedAt.getTime()}`);

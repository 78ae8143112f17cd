import { findOfficialAccount, type OfficialAccountRow } from '#db/stores/notices/official-accounts.ts';
import { findPersonByNo, type PersonRow } from '#db/stores/people/people.ts';
import { provesAccountCheck, readAccountCheckKey } from '#lib/base/secrets/account-check-link.ts';
import type { Ctx } from '../ctx.ts';

/** Who was asked about which account. */
export interface AskedOwner {
  account: OfficialAccountRow;
  person: PersonRow;
}

/** What the link of the yearly mail is about; null for a guess, an older mail, a closed account, or whoever looks after it no more. */
export async function checkOf({ db, keys }: Pick<Ctx, 'db' | 'keys'>, key: string): Promise<AskedOwner | null> {
  const named = readAccountCheckKey(key);
  if (!named) return null;
  const [account, person] = await Promise.all([
    findOfficialAccount(db, named.accountId),
    findPersonByNo(db, named.personNo),
  ]);
  if (!account?.checkAskedAt || account.state !== 'active' || !person?.active) return null;
  if (![account.ownerNumber, account.deputyNumber].includes(person.employeeNumber)) return null;
  const check = { ...named, askedAt: account.checkAskedAt };
  return provesAccountCheck(keys.master, check, named.proof) ? { account, person } : null;
}

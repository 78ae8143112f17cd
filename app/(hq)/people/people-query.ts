import { PEOPLE_KINDS, type PeopleFilter } from '#db/stores/people/people-list.ts';
import { addressKey } from '#lib/base/addresses/mail-address.ts';
import { toE164 } from '#lib/base/addresses/phone.ts';
import { spellingsOf } from '#lib/base/addresses/spellings.ts';
import type { Scope } from '#lib/domain/access.ts';
import { pathSteps } from '#lib/domain/person.ts';
import type { Ctx } from '#lib/flows/ctx.ts';

export interface PeopleQuery {
  q?: string;
  only?: string;
  dept?: string;
  site?: string;
  after?: string;
}

/** Addresses are sealed, so a whole one can be found by its digest, but no part of one. */
export function peopleFilterOf(
  { keys }: Pick<Ctx, 'keys'>,
  scope: Scope,
  { q = '', only, dept, site }: PeopleQuery,
): PeopleFilter {
  const phone = toE164(q);
  const addresses = [q.includes('@') ? addressKey(q.trim()) : '', phone.kind === 'phone' ? phone.number : ''];
  return {
    scope,
    spellings: spellingsOf(q),
    digests: addresses.filter((address) => address !== '').map((address) => keys.master.digest(address)),
    only: PEOPLE_KINDS.find((kind) => kind === only),
    department: dept && pathSteps(dept).join('/'),
    siteId: site || undefined,
  };
}

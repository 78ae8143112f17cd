import { needsMail, needsPost, type Plan } from '../employees/plan.ts';
import type { Random } from '../random.ts';
import type { Fate, MailAddress } from './person.ts';

export const COMPANY_DOMAIN = 'kakuu.example';

const PRIVATE_DOMAINS = [
  [30, 'icloud.example'],
  [28, 'gmail.example'],
  [22, 'docomo.example'],
  [8, 'ezweb.example'],
  [6, 'softbank.example'],
  [6, 'yahoo.example'],
] as const;

/** Draws addresses that nobody else of the company has. */
export interface AddressBook {
  draw(given: string, family: string, plan: Plan, chance: Random): MailAddress[];
}

export function createAddressBook(): AddressBook {
  const taken = new Set<string>();
  const unique = (local: (turn: number) => string, domain: string): string => {
    for (let turn = 1; ; turn++) {
      const address = `${local(turn)}@${domain}`;
      if (taken.has(address)) continue;
      taken.add(address);
      return address;
    }
  };
  const company = (given: string, family: string) =>
    unique((turn) => `${given}.${family}${turn > 1 ? turn : ''}`, COMPANY_DOMAIN);
  const own = (given: string, family: string, chance: Random) => {
    const domain = chance.weighted(PRIVATE_DOMAINS);
    // Carriers once let people choose dots where RFC 5321 has none.
    const odd = domain === 'docomo.example' && chance.chance(0.4);
    return unique((turn) => {
      const tail = turn > 1 ? turn : '';
      return odd
        ? chance.pick([`${given}..${family}${tail}.`, `.${given}.${family}${tail}`])
        : `${family}-${given}${tail}`;
    }, domain);
  };
  return {
    draw: (given, family, plan, chance) => {
      const count = chance.weighted([
        [needMail(plan) ? 0 : 8, 0],
        [46, 1],
        [38, 2],
        [12, 3],
      ] as const);
      const first = chance.chance(0.7) ? company(given, family) : own(given, family, chance);
      const rest = Array.from({ length: Math.max(0, count - 1) }, () => own(given, family, chance));
      return count === 0 ? [] : withFates([first, ...rest], plan, chance);
    },
  };
}

const needMail = (plan: Plan): boolean => plan.automatic || plan.acts.some(needsMail);

/** Who is to read a mail has a living address, who is to learn of it from a post has none; of the others one in seven has none that lives. */
function withFates(addresses: readonly string[], plan: Plan, chance: Random): MailAddress[] {
  const dead = (): Fate => chance.pick(['refuses', 'bounces'] as const);
  const unreachable = plan.acts.some(needsPost) || (!needMail(plan) && chance.chance(0.14));
  if (unreachable) return addresses.map((address) => ({ address, fate: dead() }));
  const living = chance.int(addresses.length);
  return addresses.map((address, i) => {
    if (i === living) return { address, fate: !needMail(plan) && chance.chance(0.03) ? 'full' : 'takes' };
    return { address, fate: chance.chance(0.06) ? dead() : 'takes' };
  });
}

import { drawPlan } from '../employees/characters.ts';
import { needsPhone, needsPost, type Plan } from '../employees/plan.ts';
import type { Random } from '../random.ts';
import { type AddressBook, createAddressBook } from './addresses.ts';
import { ENGLISH_FAMILY_NAMES, ENGLISH_GIVEN_NAMES, FAMILY_NAMES, GIVEN_NAMES } from './names.ts';
import type { DemoPerson, Language } from './person.ts';
import { createPhoneBook, type PhoneBook } from './phone-book.ts';
import { departmentsFor, siteOf } from './places.ts';

export const COMPANY_NAME = '架空精機';

const ENGLISH_SPEAKERS = 0.05;
/** Of those who can do without; the others have given no private number. */
const HAS_PHONE = 0.35;

/** A fictitious company of so many people, each with what they will do today. */
export function foundCompany(people: number, chance: Random): DemoPerson[] {
  const books = { addresses: createAddressBook(), phones: createPhoneBook() };
  const { led, teams } = departmentsFor(people);
  const places = people > 3 * led.length ? [...led, ...teams] : teams;
  return Array.from({ length: people }, (_, i) => {
    const department = i < places.length ? places[i]! : teams[i % teams.length]!;
    return hire(i + 1, department, books, chance.about(`person ${i + 1}`));
  });
}

interface Books {
  addresses: AddressBook;
  phones: PhoneBook;
}

function hire(no: number, department: string, { addresses, phones }: Books, chance: Random): DemoPerson {
  const language: Language = chance.chance(ENGLISH_SPEAKERS) ? 'en' : 'ja';
  const { written, kana, given, family } = language === 'ja' ? japaneseName(chance) : englishName(chance);
  const plan = drawPlan(chance, language);
  return {
    employeeNumber: `E${String(no).padStart(5, '0')}`,
    name: written,
    kana,
    department,
    site: siteOf(department, chance),
    language,
    mails: addresses.draw(given, family, plan, chance),
    phones: givesPhone(plan, chance) ? phones.draw() : [],
    plan,
  };
}

const givesPhone = ({ acts }: Plan, chance: Random): boolean =>
  acts.some(needsPhone) || (!acts.some(needsPost) && chance.chance(HAS_PHONE));

function japaneseName(chance: Random) {
  const family = chance.pick(FAMILY_NAMES);
  const given = chance.pick(GIVEN_NAMES);
  return {
    written: `${family.kanji} ${given.kanji}`,
    kana: `${family.kana} ${given.kana}`,
    given: given.romaji,
    family: family.romaji,
  };
}

function englishName(chance: Random) {
  const family = chance.pick(ENGLISH_FAMILY_NAMES);
  const given = chance.pick(ENGLISH_GIVEN_NAMES);
  return { written: `${given} ${family}`, kana: null, given: given.toLowerCase(), family: family.toLowerCase() };
}

import { drawPlan } from '../employees/characters.ts';
import type { Random } from '../random.ts';
import { type AddressBook, createAddressBook } from './addresses.ts';
import { ENGLISH_FAMILY_NAMES, ENGLISH_GIVEN_NAMES, FAMILY_NAMES, GIVEN_NAMES } from './names.ts';
import type { DemoPerson, Language } from './person.ts';
import { departmentsFor, siteOf } from './places.ts';

export const COMPANY_NAME = '架空精機';

const ENGLISH_SPEAKERS = 0.05;
const HAS_PHONE = 0.85;
/** Numbers 555-0100 to 555-0199 of every American area are set aside for stories: nobody's telephone rings by mistake. */
const AREAS = [
  202, 206, 212, 213, 215, 216, 281, 303, 305, 312, 314, 404, 408, 412, 415, 503, 512, 602, 612, 617, 702, 713,
];

/** A fictitious company of so many people, each with what they will do today. */
export function foundCompany(people: number, chance: Random): DemoPerson[] {
  const addresses = createAddressBook();
  const { led, teams } = departmentsFor(people);
  const places = people > 3 * led.length ? [...led, ...teams] : teams;
  return Array.from({ length: people }, (_, i) => {
    const department = i < places.length ? places[i]! : teams[i % teams.length]!;
    return hire(i + 1, department, addresses, chance.about(`person ${i + 1}`));
  });
}

function hire(no: number, department: string, addresses: AddressBook, chance: Random): DemoPerson {
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
    phones: chance.chance(HAS_PHONE) ? [phoneNumber(chance)] : [],
    plan,
  };
}

const phoneNumber = (chance: Random): string =>
  `+1 ${chance.pick(AREAS)}-555-01${String(chance.int(100)).padStart(2, '0')}`;

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

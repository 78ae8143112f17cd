import type { Random } from '../random.ts';
import type { Program } from './draft.ts';
import { gmail } from './gmail.ts';
import { iphone, iphoneHtml } from './iphone.ts';
import { outlook } from './outlook.ts';
import { carrierPhone, oldProgram, shiftJisPhone } from './phones.ts';

export const PROGRAMS: readonly Program[] = [
  iphone,
  iphoneHtml,
  gmail,
  outlook,
  carrierPhone,
  shiftJisPhone,
  oldProgram,
];

const BY_DOMAIN: Record<string, readonly Program[]> = {
  'icloud.example': [iphone, iphoneHtml],
  'gmail.example': [gmail],
  'docomo.example': [carrierPhone, shiftJisPhone, iphone],
  'ezweb.example': [shiftJisPhone, carrierPhone],
  'softbank.example': [iphone, carrierPhone],
  'yahoo.example': [oldProgram, gmail],
};

/** The program that somebody reads this address with. */
export const programFor = (address: string, chance: Random): Program =>
  chance.pick(BY_DOMAIN[address.slice(address.lastIndexOf('@') + 1)] ?? [outlook, outlook, oldProgram, iphoneHtml]);

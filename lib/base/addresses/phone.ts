import { type CountryCode, type NumberType, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { narrow } from '../narrow.ts';

export type PhoneRefusal = 'empty' | 'extension' | 'characters' | 'not_a_number' | 'not_personal';
export type PhoneReading =
  | { kind: 'phone'; number: string; line: 'mobile' | 'landline' }
  | { kind: 'refused'; why: PhoneRefusal };

const EXTENSION = /内線?|ext|[#;x]/i;
/** Digits with what people put between them: blanks, brackets, dots, slashes and the many dashes of Japanese keyboards. */
const WRITTEN = /^\+?[\d\s()[\]./\-‐-―−ーｰ]+$/u;

const LINES: Partial<Record<Exclude<NumberType, undefined>, 'mobile' | 'landline'>> = {
  MOBILE: 'mobile',
  // Where numbers do not tell, an SMS is worth the try.
  FIXED_LINE_OR_MOBILE: 'mobile',
  FIXED_LINE: 'landline',
  VOIP: 'landline',
  PERSONAL_NUMBER: 'landline',
};

/** A telephone number as people write it, made E.164 (ITU-T); numbers without country code belong to `country`. */
export function toE164(input: string, country: CountryCode = 'JP'): PhoneReading {
  const written = narrow(input);
  if (written === '') return refused('empty');
  if (EXTENSION.test(written)) return refused('extension');
  if (!WRITTEN.test(written)) return refused('characters');
  const phone = parsePhoneNumberFromString(written.replace(/[^\d+]/g, ''), { defaultCountry: country, extract: false });
  if (!phone?.isValid()) return refused('not_a_number');
  const line = LINES[phone.getType() ?? 'PREMIUM_RATE'];
  return line ? { kind: 'phone', number: phone.number, line } : refused('not_personal');
}

const refused = (why: PhoneRefusal): PhoneReading => ({ kind: 'refused', why });

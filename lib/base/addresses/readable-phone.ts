import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** An E.164 number as people read it aloud: at home `090-1234-5678`, abroad `+1 213 373 4253`. */
export function readablePhone(number: string, home = 'JP'): string {
  const phone = parsePhoneNumberFromString(number);
  if (!phone) return number;
  return phone.country === home ? phone.formatNational() : phone.formatInternational();
}

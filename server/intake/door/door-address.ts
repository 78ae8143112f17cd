import { readEmployeeNumber } from '#lib/base/addresses/employee-number.ts';
import { type Voice, voiceNamed } from '../look/voices.ts';

export interface DoorAddress {
  voice: Voice;
  /** Filled in from the code of a card; empty when there is none. */
  number: string;
}

/** What an address under /a asks for: `/a`, `/a/en?n=E00042`. Null where nothing is. */
export function readDoorAddress(url: string, otherwise: Voice): DoorAddress | null {
  const [path = '', ...query] = url.split('?');
  const named = /^\/a(?:\/([a-z]*)\/?)?$/i.exec(path);
  if (!named) return null;
  const word = named[1]?.toLowerCase() ?? '';
  const voice = word === '' ? otherwise : voiceNamed(word);
  const number = new URLSearchParams(query.join('?')).get('n') ?? '';
  return voice && { voice, number: readEmployeeNumber(number) ?? '' };
}

import type { Status } from '#lib/domain/status.ts';
import { limit } from '../limit.ts';
import { postForms } from './html-form.ts';
import { getPage, pressButton } from './http.ts';
import { patiently } from './patience.ts';

const SIDE_BY_SIDE = 12;

export interface DoorRoad {
  /** Opens the page at `address`, by default the one on the card, types number and PIN, and presses a choice; null: the PIN is forgotten. */
  answer(employeeNumber: string, pin: string | null, status: Status, address?: string): Promise<void>;
  /** Of this person, as the card says. */
  pinOf(employeeNumber: string): string;
}

/** The public door of the site at `url`, with the PINs as `anpi pin issue` told them: number, PIN and name a line. */
export function doorRoad(url: string, told: string): DoorRoad {
  const pins = new Map(told.split('\n').map((line) => line.split(/ +/, 2) as [string, string]));
  const pinOf = (employeeNumber: string): string => {
    const pin = pins.get(employeeNumber);
    if (!pin) throw new Error(`no PIN was issued to ${employeeNumber}`);
    return pin;
  };
  const answer: DoorRoad['answer'] = (number, pin, status, address = `${url}/a`) =>
    patiently(async () => {
      const page = `${address}?n=${encodeURIComponent(number)}`;
      const { html } = await getPage(page);
      const form = postForms(html).find(({ names }) => names.has('pin') && names.has('status'));
      if (!form) throw new Error(`no form at ${page}`);
      const proof: Record<string, string> = pin === null ? { forgotten: 'yes' } : { pin };
      await pressButton(page, form, { number, status, ...proof });
    });
  return { answer: limit(SIDE_BY_SIDE, answer), pinOf };
}

/** Digits of a PIN that we make; people may choose up to two more. */
export const PIN_LENGTH = 6;
const LONGEST = 8;

export type PinReading = { kind: 'pin'; pin: string } | { kind: 'refused'; why: 'shape' | 'easy' };

/** A PIN as it was typed: full-width digits, blanks and hyphens are forgiven. Null where it cannot be one. */
export function typedPin(typed: string): string | null {
  const digits = typed.normalize('NFKC').replace(/[\s\-‐‑–—−ー]/g, '');
  return digits.length >= PIN_LENGTH && digits.length <= LONGEST && /^\d+$/.test(digits) ? digits : null;
}

/** A PIN that somebody is to have: six to eight digits, none that a stranger would try first. */
export function readNewPin(typed: string, employeeNumber: string): PinReading {
  const pin = typedPin(typed);
  if (pin === null) return { kind: 'refused', why: 'shape' };
  return isEasyPin(pin) || digitsOf(employeeNumber).includes(pin)
    ? { kind: 'refused', why: 'easy' }
    : { kind: 'pin', pin };
}

/** One digit, pair or triple over and over, stairs up or down, a day of the calendar, or only two digits in all. */
export function isEasyPin(pin: string): boolean {
  if (isRepeated(pin) || new Set(pin).size <= 2) return true;
  if (isStairs(pin, 1) || isStairs(pin, -1)) return true;
  return isDay(pin);
}

const isRepeated = (pin: string): boolean =>
  [1, 2, 3, 4].some((n) => pin.length > n && pin === pin.slice(0, n).repeat(pin.length / n));

const isStairs = (pin: string, step: 1 | -1): boolean =>
  [...pin].every((digit, at) => at === 0 || Number(digit) === (Number(pin[at - 1]) + step + 10) % 10);

/** `19800117`, and `800117` as people write their birthday. */
function isDay(pin: string): boolean {
  const written = /^(?:19|20)?\d\d(\d\d)(\d\d)$/.exec(pin);
  if (!written || pin.length === 7) return false;
  const [month, day] = [Number(written[1]), Number(written[2])];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

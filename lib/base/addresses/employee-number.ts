import { trimUnseen } from '../narrow.ts';

/** The longest employee number, in characters. */
const LONGEST = 64;

/** An employee number as typed, full-width made plain; null where it is empty, too long or has a blank inside. Letter case counts. */
export function readEmployeeNumber(typed: string): string | null {
  const number = trimUnseen(typed.normalize('NFKC'));
  return number !== '' && number.length <= LONGEST && !/[\s\p{Cc}\p{Cf}]/u.test(number) ? number : null;
}

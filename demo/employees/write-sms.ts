import type { Status } from '#lib/domain/status.ts';
import type { ReceivedSms } from '../outside/telephones.ts';
import type { Random } from '../random.ts';

const DIGITS: Record<Status, string> = { safe: '1', minor: '2', serious: '3', help: '4' };
/** The example in our SMS, where answering is offered: one digit, a blank, and this person's code. */
const EXAMPLE = /[1-4] (\d{4})\s*$/;

/** What somebody types who reads our SMS: the digit and the code, in one of the ways that thumbs have. */
export function writeSms({ text, phone }: ReceivedSms, says: Status, chance: Random): string {
  const code = EXAMPLE.exec(text)?.[1];
  if (!code) throw new Error(`the SMS to ${phone} names no code: ${text}`);
  const digit = DIGITS[says];
  return chance.pick([`${digit} ${code}`, `${digit}${code}`, `${code} ${digit}`, inFullWidth(`${digit} ${code}`)]);
}

const inFullWidth = (text: string): string =>
  text.replaceAll(/\d/g, (digit) => String.fromCodePoint(digit.codePointAt(0)! + 0xfee0)).replaceAll(' ', '\u3000');

import { gmailText } from './gmail.ts';
import { type Program, plain } from './program.ts';

/** Labels that lie, and no labels at all. */
export const GARBLED: readonly Program[] = [
  plain('garbled', 'garbled label', gmailText, { charset: 'shift_jis', transfer: '8bit', label: 'us-ascii' }),
  plain('garbled', 'JIS labelled as UTF-8', gmailText, { charset: 'iso-2022-jp', label: 'utf-8' }),
  plain('garbled', 'EUC without a word', gmailText, { charset: 'euc-jp', transfer: '8bit', label: 'x-unknown' }),
  plain('garbled', 'UTF-8 labelled as Shift_JIS', gmailText, { label: 'shift_jis' }),
  plain('garbled', 'UTF-8 labelled as ISO-2022-JP', gmailText, { transfer: '8bit', label: 'iso-2022-jp' }),
  plain('garbled', 'UTF-16', gmailText, { charset: 'utf-16be', transfer: 'base64' }),
];

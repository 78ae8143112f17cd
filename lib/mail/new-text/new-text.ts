import { sentLines } from './sent/sent-lines.ts';
import { type Trimmed, trimReply } from './trim-reply.ts';
import { withoutArmor } from './without-armor.ts';

/** What the person newly wrote: lines that we sent count as quoted, then quotes, attributions and signatures are taken off. */
export const newTextOf = (text: string, sent: readonly string[]): string => readNewText(text, sent).newText;

/** The same, with the lines that were taken for a signature or a footer. */
export function readNewText(signed: string, sent: readonly string[]): Trimmed {
  const text = withoutArmor(signed);
  const even = text.normalize('NFKC').split('\n');
  const lines = text.split('\n').map((raw, at) => ({ raw, even: even[at] ?? '' }));
  return trimReply(lines, sentLines(even, sent));
}

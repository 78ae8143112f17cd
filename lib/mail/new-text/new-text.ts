import { sentLines } from './sent-lines.ts';
import { trimReply } from './trim-reply.ts';

/** What the person newly wrote: lines that we sent count as quoted, then quotes, attributions and signatures are taken off. */
export function newTextOf(text: string, sent: readonly string[]): string {
  const even = text.normalize('NFKC').split('\n');
  const lines = text.split('\n').map((raw, at) => ({ raw, even: even[at] ?? '' }));
  return trimReply(lines, sentLines(even, sent)).trim();
}

import { subtractSent } from './subtract-sent.ts';
import { trimReply } from './trim-reply.ts';

/** What the person newly wrote: our own sent text is subtracted first, then quotes, attributions and signatures are taken off. */
export function newTextOf(text: string, sent: readonly string[]): string {
  return trimReply(subtractSent(text, sent)).trim();
}

import type { Headers } from '../mime/headers.ts';
import { isHard } from './is-hard.ts';
import type { BouncedRecipient } from './read-bounce.ts';

/** Failing recipients of a report in words: the lines that begin with an address, above the copy of the mail. */
export function plainRecipients(headers: Headers, text: string): BouncedRecipient[] {
  const named = headers
    .raw('x-failed-recipients')
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address.includes('@'));
  const zone = text.slice(0, 8000);
  const status = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(zone)?.[0] ?? null;
  const found = named.length > 0 ? named : addressesOf(zone);
  return found.map((recipient) => ({ recipient, hard: isHard(status, zone), status, reason: '' }));
}

function addressesOf(zone: string): string[] {
  const out = new Set<string>();
  for (const line of zone.split('\n')) {
    const found = /^\s{0,8}<?([^\s<>@:]{1,64}@[^\s<>@:]{1,255})>?/.exec(line);
    if (found) out.add(found[1]!);
    else if (out.size > 0 && /original message|copy of the message/i.test(line)) break;
  }
  return [...out];
}

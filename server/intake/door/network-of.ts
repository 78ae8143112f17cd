import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import { addressOf } from '../../door/clean-request.ts';

/** Whose failures are counted together: one IPv4 address, or the 64 bits of an IPv6 one that a provider gives to a household. */
export function networkOf(request: IncomingMessage): string {
  const address = addressOf(request);
  if (!isIPv6(address)) return address;
  const [head = '', tail = ''] = address.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const zeros = address.includes('::') ? Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0') : [];
  return [...left, ...zeros, ...right].slice(0, 4).join(':');
}

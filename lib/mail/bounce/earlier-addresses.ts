import type { Headers } from '../mime/headers.ts';
import { addressesIn } from './addresses-in.ts';
import { type ReportFields, reportAddress } from './delivery-report.ts';
import { addressesOf } from './returned-headers.ts';

/** Where relays note whom a mail was meant for before an alias or a forward led on; `To` is what we wrote ourselves. */
const NOTED = ['x-original-to', 'envelope-to', 'x-envelope-to', 'delivered-to', 'to'];
const MAX = 8;

/** The addresses by which the failed mail came to `recipient`, nearest first: Original-Recipient (RFC 3464 section 2.3.1), then the words of the report, then the returned mail. */
export function earlierAddresses(
  recipient: string,
  { group, report, returned }: { group?: ReportFields; report: string; returned: Headers },
): string[] {
  const original = reportAddress(group?.get('original-recipient'));
  const noted = NOTED.flatMap((name) => returned.all(name)).flatMap(addressesOf);
  const seen = new Set(['', recipient.toLowerCase()]);
  return [original, ...expandedFrom(report, recipient), ...noted]
    .filter((address) => !seen.has(address.toLowerCase()) && seen.add(address.toLowerCase()))
    .slice(0, MAX);
}

const EXPANDED = /(?:expanded|generated) from/;

/** Postfix: `<final@example.com> (expanded from <alias@example.org>)`; Exim: `(ultimately generated from alias@example.org)`. */
function expandedFrom(report: string, recipient: string): string[] {
  const lines = report.toLowerCase().split('\n');
  const named = lines
    .map((line, at) => `${line} ${lines[at + 1] ?? ''}`)
    .find((line) => line.includes(recipient.toLowerCase()) && EXPANDED.test(line));
  if (named === undefined) return [];
  return addressesIn(named.slice(named.search(EXPANDED)))
    .slice(0, 1)
    .map(({ address }) => address);
}

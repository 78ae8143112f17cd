import type { Headers } from '../mime/headers.ts';
import { parseAuthenticationResults } from './authentication-results.ts';
import type { SenderCheck } from './sender-check.ts';

const MAX_SAID = 500;

/**
 * What our own host in front wrote of the sender, null where it wrote nothing. Only the topmost Authentication-Results counts, and only
 * above the trace of other hosts: what stands below may have come with the mail (RFC 8601 sections 5 and 7.1). `hosts` are the
 * authserv-ids that we trust, lower case.
 */
export function relayCheck(headers: Headers, hosts: readonly string[]): SenderCheck | null {
  const at = headers.list.findIndex(({ name }) => name === 'authentication-results');
  if (at < 0) return null;
  const { raw } = headers.list[at]!;
  const found = parseAuthenticationResults(raw);
  if (found === null || !hosts.includes(found.authservId)) return null;
  const passed = headers.list.slice(0, at).filter(({ name, raw: trace }) => name === 'received' && !isBy(trace, hosts));
  // A relay behind that host may have added one line of its own.
  if (passed.length > 1) return null;
  // Where a sender smuggled a second verdict in, neither is believed.
  const [dmarc, ...more] = found.results.filter(({ method }) => method === 'dmarc');
  const domain = dmarc?.result === 'pass' && more.length === 0 ? dmarc.properties.get('header.from') : undefined;
  return { by: found.authservId, alignedDomain: domain || null, said: raw.slice(0, MAX_SAID) };
}

const isBy = (received: string, hosts: readonly string[]): boolean => {
  const by = /\sby\s{1,9}([^\s;()]{1,255})/i.exec(` ${received.slice(0, 2000)}`)?.[1]?.toLowerCase();
  return by !== undefined && hosts.includes(by);
};

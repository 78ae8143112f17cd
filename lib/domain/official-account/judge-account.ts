import type { OfficialAccount } from './official-account.ts';
import { bareHost, nameOf, readPasted } from './read-pasted.ts';
import { skeleton } from './skeleton.ts';

export type Verdict<A extends OfficialAccount> =
  | { kind: 'ours'; account: A }
  /** Was ours once: whoever speaks there now is somebody else. */
  | { kind: 'closed'; account: A }
  /** Not ours, and looks like one that is. */
  | { kind: 'alike'; account: A }
  | { kind: 'unknown' }
  | { kind: 'nothing' };

/** Is this one real? Only what stands in the register, on its own network, is ours; all else is not, however it looks. */
export function judgeAccount<A extends OfficialAccount>(pasted: string, register: readonly A[]): Verdict<A> {
  const read = readPasted(pasted);
  if (read.kind === 'nothing') return { kind: 'nothing' };
  const known = register.filter(({ state }) => state === 'active' || state === 'closed');
  const same = known.filter((account) => isSame(account, read));
  const account = same.find(({ state }) => state === 'active') ?? same[0];
  if (account) return { kind: account.state === 'active' ? 'ours' : 'closed', account };
  const name = read.kind === 'elsewhere' ? read.host : read.kind === 'mail' ? read.address : read.handle;
  const alike = known.find((one) => looksLike(name, one));
  return alike ? { kind: 'alike', account: alike } : { kind: 'unknown' };
}

function isSame({ network, handle }: OfficialAccount, read: ReturnType<typeof readPasted>): boolean {
  if (read.kind === 'account') return network === read.network && nameOf(handle) === read.handle;
  if (read.kind === 'name') return network !== 'site' && network !== 'mail' && nameOf(handle) === read.handle;
  if (read.kind === 'mail') return network === 'mail' && isWithin(read, nameOf(handle));
  if (read.kind === 'elsewhere') return network === 'site' && isHostOf(read.host, bareHost(handle));
  return false;
}

/** A mail handle is one address, or a domain that all mail comes from. */
const isWithin = ({ address, host }: { address: string; host: string }, ours: string): boolean =>
  ours.includes('@') ? address === ours : host === ours;

const isHostOf = (host: string, ours: string): boolean => host === ours || host.endsWith(`.${ours}`);

/** Below this a few shared letters mean nothing. */
const SHORTEST = 5;

function looksLike(name: string, { handle }: OfficialAccount): boolean {
  const [a, b] = [skeleton(name), skeleton(handle)];
  if (a === b) return a !== '';
  if (Math.min(a.length, b.length) < SHORTEST) return false;
  if (a.includes(b) || b.includes(a)) return true;
  return distance(a, b) <= (b.length >= 9 ? 2 : 1);
}

/** Signs to add, take away or change until two words are the same. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, change));
    }
    row = next;
  }
  return row[b.length]!;
}

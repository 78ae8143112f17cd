import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Whether a client's address is among these addresses and networks (`192.0.2.0/24`); an entry that is neither matches nobody. */
export function isAmong(address: string, networks: readonly string[]): boolean {
  const known = new BlockList();
  for (const network of networks) add(known, network);
  return known.check(address, familyOf(address) ?? 'ipv4');
}

/** An IPv4 client of a dual-stack socket, without `::ffff:` before it. */
export const plainAddress = (address: string): string =>
  /^::ffff:\d/i.test(address) ? address.slice('::ffff:'.length) : address;

function add(known: BlockList, network: string): void {
  const [address = '', bits] = network.split('/');
  const family = familyOf(address);
  if (!family) return;
  if (bits === undefined) known.addAddress(address, family);
  else if (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 'ipv4' ? 32 : 128))
    known.addSubnet(address, Number(bits), family);
}

const familyOf = (address: string) => (isIPv4(address) ? 'ipv4' : isIPv6(address) ? 'ipv6' : null);

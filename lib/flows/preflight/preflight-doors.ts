import { type Probe, type ProbedAt, probe } from '#lib/base/probe.ts';
import type { Finding } from './preflight.ts';

type DoorFinding = Pick<Finding, 'code' | 'params'>;

/** What has to answer on the day: a relay, the public address, a listener for answers. */
export interface Door extends ProbedAt {
  what: 'relay' | 'public' | 'inbound';
  name: string;
}

export interface KnockedDoor extends Pick<Door, 'what' | 'name'> {
  found: Probe;
}

const SOON_MS = 14 * 24 * 3600_000;

/** Knocks at every door at once. */
export const knock = (doors: readonly Door[]): Promise<KnockedDoor[]> =>
  Promise.all(doors.map(async (door) => ({ what: door.what, name: door.name, found: await probe(door) })));

/** The public address as a door; null for one that only this machine can open. */
export function publicDoor(publicUrl: string): Door | null {
  const { hostname, port, protocol } = new URL(publicUrl);
  if (isLocal(hostname)) return null;
  const tls = protocol === 'https:';
  return { what: 'public', name: publicUrl, host: hostname, port: Number(port) || (tls ? 443 : 80), tls };
}

/** Pure: doors that are shut, and certificates that have expired or soon will. */
export function judgeDoors(doors: readonly KnockedDoor[], now: Date): DoorFinding[] {
  return doors.flatMap(({ what, name, found }): DoorFinding[] => {
    if (found.kind === 'closed') return [{ code: `${what}_closed`, params: { name, reason: found.reason } }];
    const { certificateUntil: until } = found;
    if (until === null || until.getTime() > now.getTime() + SOON_MS) return [];
    const params = { name, until: until.toISOString().slice(0, 10) };
    return [{ code: until > now ? 'certificate_soon' : 'certificate_over', params }];
  });
}

/** Only this machine can open it. */
export const isLocal = (hostname: string): boolean =>
  hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]' || hostname.startsWith('127.');

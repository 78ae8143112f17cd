import type { HeldInbound, TakenInbound } from './take-inbounds.ts';

/** More than this waiting to be read is left to the database. */
const MOST_HELD_BYTES = 32 * 1024 * 1024;

/** Keeps what was stored a moment ago at hand, so that nobody has to open it again to read it. */
export function holdUnread() {
  const held = new Map<string, HeldInbound>();
  let bytes = 0;
  return {
    hold: (taken: readonly TakenInbound[]): void => {
      for (const one of taken) {
        if (one.kind !== 'fresh' || bytes > MOST_HELD_BYTES) continue;
        held.set(one.id, one.held);
        bytes += one.held.raw.bytes.length;
      }
    },
    letGo: (ids: readonly string[]): HeldInbound[] =>
      ids.flatMap((id) => {
        const known = held.get(id);
        if (!known) return [];
        held.delete(id);
        bytes -= known.raw.bytes.length;
        return [known];
      }),
  };
}

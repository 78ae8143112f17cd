import type { Clock } from '#lib/base/time/clock.ts';

/** What is known of the mails of one folder, by UID, for as long as its UIDVALIDITY holds. */
export interface FolderMemory {
  /** Committed, though the server may not have heard of it yet. */
  taken: Set<number>;
  /** True when the mail was being fetched as a connection broke, or more often. */
  isTroubled(uid: number): boolean;
  /** False while a mail that broke connections again and again rests, so that it cannot hold up the others. */
  isDue(uid: number): boolean;
  trouble(uids: readonly number[]): void;
  /** Forgets everything but these. */
  keepOnly(uids: ReadonlySet<number>): void;
}

export interface MailboxMemory {
  /** A new memory when the UIDs of the folder mean other mails than before (RFC 3501 2.3.1.1). */
  ofFolder(path: string, uidValidity: bigint): FolderMemory;
}

const REST_MS = 2_000;
const LONGEST_REST_MS = 5 * 60_000;

/** Outlives a connection, not the process: after a restart the ledger knows what it has. */
export function createMemory(clock: Clock): MailboxMemory {
  const folders = new Map<string, { uidValidity: bigint; memory: FolderMemory }>();
  return {
    ofFolder: (path, uidValidity) => {
      const known = folders.get(path);
      if (known?.uidValidity === uidValidity) return known.memory;
      const memory = folderMemory(clock);
      folders.set(path, { uidValidity, memory });
      return memory;
    },
  };
}

function folderMemory(clock: Clock): FolderMemory {
  const taken = new Set<number>();
  const troubles = new Map<number, { times: number; dueAt: number }>();
  return {
    taken,
    isTroubled: (uid) => troubles.has(uid),
    isDue: (uid) => (troubles.get(uid)?.dueAt ?? 0) <= clock.now().getTime(),
    trouble: (uids) => {
      for (const uid of uids) {
        const times = (troubles.get(uid)?.times ?? 0) + 1;
        // Once may be the network's fault, and twice: it is tried again at once.
        const restMs = times < 3 ? 0 : Math.min(REST_MS * 2 ** (times - 3), LONGEST_REST_MS);
        troubles.set(uid, { times, dueAt: clock.now().getTime() + restMs });
      }
    },
    keepOnly: (uids) => {
      for (const uid of taken) if (!uids.has(uid)) taken.delete(uid);
      for (const uid of troubles.keys()) if (!uids.has(uid)) troubles.delete(uid);
    },
  };
}

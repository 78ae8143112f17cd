import { readFileSync } from 'node:fs';
import { pause } from '#lib/base/time/pause.ts';

/** What Linux says of the processes of a running program. */
export interface Program {
  /** The most memory that all its processes held together, in MB, looked at every half second. */
  peakMb(): number;
  /** Bytes that the web process has given to the disk so far. */
  webWrote(): number;
  [Symbol.dispose](): void;
}

const LOOK_MS = 500;

/** Watches a process and its children. */
export function watchProgram(pid: number): Program {
  let peak = 0;
  let looking = true;
  const look = async (): Promise<void> => {
    for (; looking; await pause(LOOK_MS)) peak = Math.max(peak, residentMb([pid, ...childrenOf(pid)]));
  };
  void look();
  return {
    peakMb: () => peak,
    webWrote: () => {
      const web = childrenOf(pid).find((child) => /web\.ts/.test(about(child, 'cmdline')));
      if (web === undefined) throw new Error('the web process is not there');
      return Number(/^write_bytes: (\d+)/m.exec(about(web, 'io'))?.[1] ?? Number.NaN);
    },
    [Symbol.dispose]: () => {
      looking = false;
    },
  };
}

const about = (pid: number, what: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8');
  } catch {
    return '';
  }
};

const childrenOf = (pid: number): number[] =>
  about(pid, `task/${pid}/children`).trim().split(' ').filter(Boolean).map(Number);

/** Pages of files, most of all the runtime's own, are shared: they count once. */
function residentMb(pids: readonly number[]): number {
  const kilobytes = (pid: number, what: string) =>
    Number(new RegExp(`${what}:\\s+(\\d+)`).exec(about(pid, 'status'))?.[1] ?? 0);
  const own = pids.map((pid) => kilobytes(pid, 'RssAnon') + kilobytes(pid, 'RssShmem'));
  const shared = Math.max(...pids.map((pid) => kilobytes(pid, 'RssFile')));
  return own.reduce((sum, kb) => sum + kb, shared) / 1_024;
}

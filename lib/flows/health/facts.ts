/** Names of what the worker tells of itself. */
export const WORKER = 'worker';
export const DOORS = 'doors';

/** What the worker tells every few seconds. */
export interface WorkerFact {
  loops: { name: string; busyMs: number; stumbled: boolean }[];
  relays: { relay: string; works: boolean }[];
  /** By how much the clock was set since the worker started, in milliseconds. */
  clockSetMs: number;
}

/** What the worker found when it knocked at the public address. */
export interface DoorsFact {
  findings: { code: string; params: Record<string, string | number> }[];
}

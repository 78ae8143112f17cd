import { olderThan } from './version.ts';

/** The oldest release of each line without known holes (2026-11). */
export const NODE_FLOORS: Record<number, readonly number[]> = { 22: [22, 23, 4], 24: [24, 22, 1], 26: [26, 12, 1] };

/** Null when this Node is safe for production, else the version to use instead. */
export function saferNode(version: string): string | null {
  const floor = NODE_FLOORS[Number(version.split('.')[0])];
  if (!floor) return NODE_FLOORS[24]!.join('.');
  return olderThan(version, floor) ? floor.join('.') : null;
}

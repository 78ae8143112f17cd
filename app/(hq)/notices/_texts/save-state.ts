import type { RosterFinding } from '#lib/domain/roster-words/finding.ts';

export type SaveState =
  | { kind: 'nothing' }
  | { kind: 'saved'; findings: readonly RosterFinding[] }
  | { kind: 'failed'; problem: string };

export const NOT_SAVED: SaveState = { kind: 'nothing' };

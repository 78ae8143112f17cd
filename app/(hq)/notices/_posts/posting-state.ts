import type { RosterFinding } from '#lib/domain/roster-words/finding.ts';

/** What a press on a post has come to; what was found is ticked by a person before it can go. */
export type PostingState =
  | { kind: 'nothing' }
  | { kind: 'done'; done: 'queued' | 'noted' | 'again'; postId: string }
  | { kind: 'found'; findings: readonly RosterFinding[] }
  | { kind: 'failed'; problem: string };

export const NOT_POSTED: PostingState = { kind: 'nothing' };

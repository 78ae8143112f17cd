export type ImportState = 'running' | 'done';

/** How many people an import added and changed. */
export interface ImportCounts {
  added: number;
  changed: number;
  /** Had left and are back. */
  returned: number;
  left: number;
  unchanged: number;
}

/** What came of an import; only `imported` has changed the roster. */
export type ImportOutcome =
  | ({ kind: 'imported' } & ImportCounts)
  /** Lines that have to be put right first. */
  | { kind: 'bad_lines'; problems: number }
  /** The roster has changed since the press, so that more would leave than was agreed to. */
  | { kind: 'many_leave'; left: number; active: number }
  /** The file was thrown away, or another import has used it up. */
  | { kind: 'gone' }
  /** It went wrong again and again. */
  | { kind: 'failed' };

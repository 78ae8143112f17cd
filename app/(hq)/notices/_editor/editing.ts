import type { NoticeFields } from './notice-fields.ts';

/** What somebody is writing, and why it is not saved yet. */
export interface Editing {
  fields: NoticeFields;
  /** The notice and the revision that is being rewritten; null for a new one. */
  of: { id: string; no: number; revision: number; wasPublic: boolean } | null;
  problem: string | null;
  turn: number;
}

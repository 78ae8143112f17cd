/** Rows that people insert by SQL, see docs/direct-entries.md. */
export interface DirectEntries {
  unjudged(limit: number): Promise<readonly DirectEntry[]>;
  judge(verdicts: readonly Verdict[]): Promise<void>;
  /** Deletes rows that were judged before this moment. */
  forget(before: Date): Promise<void>;
  close(): Promise<void>;
}

export interface DirectEntry {
  id: number;
  /** The same row of the same file always has the same key. */
  key: string;
  employeeNumber: string;
  status: string | null;
  comment: string | null;
  enteredBy: string | null;
  saidAt: string | null;
}

export interface Verdict {
  id: number;
  verdict: string;
  at: Date;
}

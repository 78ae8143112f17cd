/** What a leader is typing for a whole team, and why it is not recorded yet. */
export interface TeamTyping {
  /** As the form names its fields. */
  typed: Record<string, string>;
  /** One act of entering; kept while it is corrected, so that a double press is one report each. */
  entryKey: string;
  rounds: { id: string; kind: 'real' | 'drill'; title: string }[];
  problem: string | null;
  turn: number;
}

/** A person of the list, as much as the browser needs. */
export interface TeamLine {
  personId: string;
  employeeNumber: string;
  name: string;
  department: string;
  silence: string;
}

export const STATUS_OF = 'status_';
export const COMMENT_OF = 'comment_';

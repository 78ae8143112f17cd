/** What an operator is typing for somebody, and why it is not recorded yet. */
export interface ProxyTyping {
  status: string;
  comment: string;
  saidBy: string;
  why: string;
  /** One act of entering; kept while it is corrected, so that a double press is one report. */
  entryKey: string;
  rounds: { id: string; kind: 'real' | 'drill'; title: string }[];
  problem: string | null;
  turn: number;
}

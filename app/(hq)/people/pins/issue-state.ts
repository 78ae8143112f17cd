/** So many at a time on the screen: their cards travel inside the page. */
export const MOST_AT_ONCE = 300;

export interface IssueState {
  problem: string | null;
  numbers: string;
  /** The PINs that were just made, as a page of cards in an address of its own; shown this once. */
  issued: { n: number; href: string } | null;
  turn: number;
}

export const NOTHING_ISSUED: IssueState = { problem: null, numbers: '', issued: null, turn: 0 };

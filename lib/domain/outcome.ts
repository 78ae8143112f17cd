import type { Why } from './answer-text/answer-reading.ts';
import type { Status } from './status.ts';

/** What became of one raw message. */
export type Outcome =
  | { kind: 'recorded'; personId: string; status: Status }
  /** In the review tray; the person is known or not. */
  | { kind: 'waits'; personId: string | null; why: Why }
  | { kind: 'automatic'; personId: string | null }
  | { kind: 'bounce' }
  | { kind: 'ignored'; why: Why };

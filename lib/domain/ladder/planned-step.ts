import type { Medium } from '../ladder.ts';

/** What a step comes to if nobody has answered by then: the most that it can be. */
export interface PlannedStep {
  minute: number;
  way: Medium | 'manager';
  people: number;
  messages: number;
  /** SMS only. */
  segments: number | null;
  /** Whole units of SMS_CURRENCY; null where no price is set. */
  cost: number | null;
  /** From the first to the last message at the rate that was measured; null where none was. */
  seconds: number | null;
}

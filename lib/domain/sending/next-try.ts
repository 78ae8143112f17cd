import { isAsk, rungsOf, type Step } from '../ladder.ts';
import type { ContactKind } from '../person.ts';

/** A contact point that no message of a round has gone to yet. */
export interface UntriedContact {
  kind: ContactKind;
  /** Its place among the usable ones of its kind, 1 and up. */
  nth: number;
}

/** The step that comes next for somebody whom nothing reaches, and the contact points to try on it; null when none is left. What the steps name goes first, then whatever else they could carry. */
export function nextTry(
  steps: readonly Step[],
  untried: readonly UntriedContact[],
): { step: number; nth: number[] } | null {
  const asking = rungsOf(steps.filter(isAsk)).flatMap((rung) => rung.steps);
  for (const strict of [true, false]) {
    for (const { step } of asking) {
      if (!isAsk(step)) continue;
      const named = untried.filter(
        ({ kind, nth }) => kind === step.contactKind && (!strict || step.nth === undefined || step.nth === nth),
      );
      const nths = named.map(({ nth }) => nth).sort((a, b) => a - b);
      if (nths.length > 0) return { step: steps.indexOf(step), nth: strict ? nths : nths.slice(0, 1) };
    }
  }
  return null;
}

/** Percentages of those asked by whose answers a round is measured. */
export const SHARES = [25, 50, 75, 90] as const;

/** How many people answered in each minute since the opening. */
export type AnswerMinutes = ReadonlyMap<number, number>;

/** The minute by which each of SHARES of `asked` had answered; null where that was never reached. */
export function minutesToShares(asked: number, minutes: AnswerMinutes): (number | null)[] {
  const rising = [...minutes].filter(([, n]) => n !== 0).sort(([a], [b]) => a - b);
  return SHARES.map((share) => {
    let total = 0;
    for (const [minute, n] of rising) {
      total += n;
      if (asked > 0 && total * 100 >= asked * share) return minute;
    }
    return null;
  });
}

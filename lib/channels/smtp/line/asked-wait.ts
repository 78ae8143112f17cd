const UNITS: Record<string, number> = { s: 1_000, m: 60_000, h: 3_600_000 };
const MOST_MS = 30 * 60_000;

/** How long a reply asks us to wait, "try again in 300 seconds" for instance, at most half an hour; null when it does not say. */
export function askedWaitMs(words: string): number | null {
  const asked =
    /\b(?:in|after|for|wait|retry)[ :=]{1,3}(?:about |at least )?(\d{1,6}) {0,2}(s|m|h)(?:ec(?:ond)?s?|in(?:ute)?s?|(?:ou)?rs?)?\b/i.exec(
      words,
    ) ?? /\b(\d{1,6}) (s|m|h)(?:econds?|inutes?|ours?)\b/i.exec(words);
  if (!asked) return null;
  return Math.min(Number(asked[1]) * UNITS[asked[2]!.toLowerCase()]!, MOST_MS);
}

/** Takes every character of this kind off the end; a pattern with `+$` would take quadratic time on a long run of them. */
export function trimEndOf(text: string, mark: RegExp): string {
  let end = text.length;
  while (end > 0 && mark.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}

/** Takes every character of this kind off both ends. */
export function trimMarks(text: string, mark: RegExp): string {
  const kept = trimEndOf(text, mark);
  let start = 0;
  while (start < kept.length && mark.test(kept[start]!)) start++;
  return kept.slice(start);
}

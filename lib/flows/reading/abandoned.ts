/**
 * Of the unread messages of each look those that were unread at the look before: whoever took the others gets on with them, oldest
 * first, and reading them a second time would only take its time away.
 */
export function createAbandoned(): (unread: readonly string[]) => string[] {
  let before: ReadonlySet<string> = new Set();
  return (unread) => {
    const still = unread.filter((id) => before.has(id));
    before = new Set(unread);
    return still;
  };
}

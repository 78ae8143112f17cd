/** True when `version` (1.2.3) comes before `floor`. */
export function olderThan(version: string, floor: readonly number[]): boolean {
  const parts = version.split('.').map(Number);
  for (const [i, want] of floor.entries()) {
    const have = parts[i] ?? 0;
    if (have !== want) return have < want;
  }
  return false;
}

/** What a post may be filled with: counts, never anything about one person. */
export interface PostCounts {
  asked: number;
  answered: number;
  answered_percent: number;
}

export type Filled =
  | { kind: 'filled'; text: string; used: boolean }
  | { kind: 'unknown'; name: string }
  | { kind: 'no_counts'; name: string };

const PLACEHOLDER = /\{\{([^{}]{0,60})\}\}/g;
const NAMES: readonly (keyof PostCounts)[] = ['asked', 'answered', 'answered_percent'];

export const countsFrom = (asked: number, answered: number): PostCounts => ({
  asked,
  answered,
  // Never rounded up to 100 while somebody is missing.
  answered_percent: asked === 0 ? 0 : Math.floor((answered * 100) / asked),
});

/** `{{answered_percent}}` and the like as numbers; names the first one that nobody knows, or for which there is no round. */
export function fillPlaceholders(text: string, counts: PostCounts | null): Filled {
  const written = [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name.trim());
  const unknown = written.find((name) => !NAMES.some((known) => known === name));
  if (unknown !== undefined) return { kind: 'unknown', name: unknown };
  if (written[0] !== undefined && counts === null) return { kind: 'no_counts', name: written[0] };
  const filled = text.replace(PLACEHOLDER, (_, name: string) =>
    counts ? String(counts[name.trim() as keyof PostCounts]) : '',
  );
  return { kind: 'filled', text: filled, used: written.length > 0 };
}

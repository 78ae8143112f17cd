import type { LastWord } from '#db/stores/inbounds/reply-page.ts';

/** What was acknowledged here lately, by the token of its page: the ledger may not have read it yet. */
export interface JustSaid {
  add(token: string, word: LastWord): void;
  of(token: string): LastWord | null;
}

/** The oldest are forgotten: their answers are safe, and read long ago. */
const MOST_KEPT = 50_000;

export function createJustSaid(): JustSaid {
  const kept = new Map<string, LastWord>();
  return {
    add: (token, word) => {
      kept.delete(token);
      kept.set(token, word);
      if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? '');
    },
    of: (token) => kept.get(token) ?? null,
  };
}

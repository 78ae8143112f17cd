import type { PublicFacts } from '#lib/domain/notice/public-facts.ts';
import type { Ctx } from '#lib/flows/ctx.ts';
import { readPublic } from '#lib/flows/public-page/read-public.ts';

/** How old what is shown may be, in ms. */
export const FRESH_MS = 1_000;

export type PublicCtx = Pick<Ctx, 'db' | 'clock' | 'core' | 'log'>;

/**
 * What `render` makes of the facts: the database is asked at most once in `freshMs`, for all who come at once, and only what has changed
 * is rendered anew. While the database refuses, the last one that could be made; null when there was none.
 */
export function keepLatest<T>(
  ctx: PublicCtx,
  reader: Parameters<typeof readPublic>[1],
  render: (facts: PublicFacts) => T,
  freshMs: number,
): () => Promise<T | null> {
  let latest: T | null = null;
  let madeOf = '';
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> | null = null;

  const look = async (): Promise<void> => {
    try {
      const facts = await readPublic(ctx, reader);
      const signature = JSON.stringify(facts);
      if (signature !== madeOf) latest = render(facts);
      madeOf = signature;
    } catch (error) {
      ctx.log.error('public page without the database', { error: String(error) });
    }
    lookedAt = performance.now();
    looking = null;
  };

  return async () => {
    if (performance.now() - lookedAt > freshMs) {
      looking ??= look();
      await looking;
    }
    return latest;
  };
}

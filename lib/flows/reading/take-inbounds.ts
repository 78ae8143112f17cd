import { insertInbounds, sealInbound } from '#db/stores/inbounds/inbounds.ts';
import type { RoutedRaw } from '#lib/domain/raw.ts';
import type { Ctx } from '../ctx.ts';

/** What is known of a message that was just stored, so that nobody has to open it again to read it. */
export interface HeldInbound extends RoutedRaw {
  id: string;
  /** The key of its own. */
  own: Uint8Array;
}

export type TakenInbound = { kind: 'fresh'; id: string; held: HeldInbound } | { kind: 'earlier'; id: string };

/** Stores raw messages of any routes in one commit; when it returns, the routes may acknowledge. Gives the id of each, or of its earlier copy. */
export async function takeInbounds(ctx: Ctx, raws: readonly RoutedRaw[]): Promise<TakenInbound[]> {
  const wrap = await ctx.keys.inbox(ctx.clock.now());
  const sealed = raws.map(({ route, raw }) => sealInbound(route, raw, wrap));
  const ids = await ctx.db.write((tx) => insertInbounds(ctx.db, tx, sealed));
  return ids.map((id, i) => {
    const { row, own } = sealed[i]!;
    return id === row.id ? { kind: 'fresh', id, held: { id, ...raws[i]!, own } } : { kind: 'earlier', id };
  });
}

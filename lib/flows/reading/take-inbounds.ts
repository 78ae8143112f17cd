import { insertInbounds, sealInbound } from '#db/stores/inbounds/inbounds.ts';
import type { Raw } from '#lib/domain/raw.ts';
import type { Ctx } from '../ctx.ts';

/** What is known of a message that was just stored, so that nobody has to open it again to read it. */
export interface HeldInbound {
  id: string;
  route: string;
  raw: Raw;
  /** The key of its own. */
  own: Uint8Array;
}

export type TakenInbound = { kind: 'fresh'; id: string; held: HeldInbound } | { kind: 'earlier'; id: string };

/** Stores raw messages of one route; when it returns they are committed, and the route may acknowledge. Gives the id of each, or of its earlier copy. */
export async function takeInbounds(ctx: Ctx, route: string, raws: readonly Raw[]): Promise<TakenInbound[]> {
  const wrap = await ctx.keys.inbox(ctx.clock.now());
  const sealed = raws.map((raw) => sealInbound(route, raw, wrap));
  const ids = await ctx.db.write((tx) => insertInbounds(ctx.db, tx, sealed));
  return ids.map((id, i) => {
    const { row, own } = sealed[i]!;
    return id === row.id ? { kind: 'fresh', id, held: { id, route, raw: raws[i]!, own } } : { kind: 'earlier', id };
  });
}

import { type InboundRow, insertInbounds, sealInbound } from '#db/stores/inbounds.ts';
import type { Raw } from '#lib/domain/raw.ts';
import type { Ctx } from './ctx.ts';

/** Stores raw messages of one route; when it returns they are committed, and the route may acknowledge. Gives the id of each, or of its earlier copy. */
export async function takeInbounds(ctx: Ctx, route: string, raws: readonly Raw[]): Promise<string[]> {
  const rows = await sealInbounds(ctx, route, raws);
  return ctx.db.write((tx) => insertInbounds(ctx.db, tx, rows));
}

async function sealInbounds(ctx: Ctx, route: string, raws: readonly Raw[]): Promise<InboundRow[]> {
  const wrap = await ctx.keys.inbox(ctx.clock.now());
  return raws.map((raw) => sealInbound(route, raw, wrap));
}

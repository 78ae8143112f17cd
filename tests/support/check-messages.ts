import { isNull, sql } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Ctx } from '#lib/flows/ctx.ts';
import { recount } from '#lib/flows/ledger/rebuild.ts';

/** After a fault: every message is handed over, failed with a reason, waiting, unknown or withdrawn, none is claimed for ever, and the board says what the messages say. */
export async function checkMessages(ctx: Pick<Ctx, 'db'>, roundId: string): Promise<void> {
  const { messages, attempts } = ctx.db.t;
  const odd = sql`${messages.state} = 'claimed' or (${messages.state} in ('failed', 'withdrawn') and ${messages.reason} is null)
    or (${messages.state} = 'handed_over' and ${messages.handedOverAt} is null)`;
  expect(await ctx.db.read.$count(messages, odd), 'messages that are claimed, or ended without a reason').toBe(0);
  expect(await ctx.db.read.$count(attempts, isNull(attempts.outcome)), 'attempts without outcome').toBe(0);
  expect(await recount(ctx, roundId)).toEqual([]);
}

/** How many messages are in each state. */
export async function statesOf(ctx: Pick<Ctx, 'db'>): Promise<Record<string, number>> {
  const rows = await ctx.db.read.rows<{ state: string; n: number }>(
    sql`select state, count(*) as n from messages group by state`,
  );
  return Object.fromEntries(rows.map(({ state, n }) => [state, Number(n)]));
}

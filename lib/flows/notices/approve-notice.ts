import type { Ctx } from '../ctx.ts';
import { changeNotice } from './change-notice.ts';
import { type Letting, mayBecomePublic } from './may-become-public.ts';
import type { Publishing } from './publish-notice.ts';

/** The second person's word: publishes what waits for it. Throws `notice.own` for anybody who wrote a part of what is new. */
export async function approveNotice(ctx: Ctx, letting: Letting): Promise<Exclude<Publishing, { kind: 'waiting' }>> {
  const look = await mayBecomePublic(ctx, letting);
  if (look.kind === 'found') return look;
  const details = { checks: letting.checks, letStand: look.letStand };
  await ctx.db.write((tx) => changeNotice(ctx, tx, letting, { act: 'approve', at: ctx.clock.now(), details }));
  return { kind: 'published' };
}

import { Problem } from '#lib/base/problem.ts';
import type { Ctx } from '../ctx.ts';
import { changeNotice, type NoticeCall } from './change-notice.ts';

/** Gives what waits for approval back to its writers, with a word on why. */
export async function sendBackNotice(ctx: Ctx, call: NoticeCall, why: string): Promise<void> {
  const remark = why.trim();
  if (remark === '') throw new Problem('notice.why_missing');
  await ctx.db.write((tx) => changeNotice(ctx, tx, call, { act: 'send_back', at: ctx.clock.now(), remark }));
}

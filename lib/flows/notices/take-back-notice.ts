import type { TakeBackReason } from '#lib/domain/notice/notice.ts';
import type { Ctx } from '../ctx.ts';
import { changeNotice, type NoticeCall } from './change-notice.ts';

export interface TakingBack {
  reason: TakeBackReason;
  /** For headquarters only. */
  remark: string;
  /** The title itself says too much. */
  hideTitle: boolean;
}

/** Takes a notice back for good: its place stays with a mark and the reason, its text is gone from every public page. */
export async function takeBackNotice(ctx: Ctx, call: NoticeCall, taking: TakingBack): Promise<void> {
  const at = ctx.clock.now();
  const set = { takenBackAt: at, takenBackFor: taking.reason, titleHidden: taking.hideTitle };
  const change = {
    act: 'take_back',
    at,
    remark: taking.remark.trim(),
    set,
    details: { reason: taking.reason },
  } as const;
  await ctx.db.write((tx) => changeNotice(ctx, tx, call, change));
}

import type { CoreSettings } from '#lib/base/settings/core-settings.ts';
import type { NoticeAudience } from '#lib/domain/notice/notice.ts';
import type { RosterFinding } from '#lib/domain/roster-words/finding.ts';
import type { Ctx } from '../ctx.ts';
import { changeNotice } from './change-notice.ts';
import { type Letting, mayBecomePublic } from './may-become-public.ts';

export type Publishing =
  | { kind: 'published' }
  /** A second person has to approve it. */
  | { kind: 'waiting' }
  | { kind: 'found'; findings: RosterFinding[] };

/** Lets others read the newest revision, or asks a second person where the settings want one. */
export async function publishNotice(ctx: Ctx, letting: Letting): Promise<Publishing> {
  const look = await mayBecomePublic(ctx, letting);
  if (look.kind === 'found') return look;
  const waits = asksApproval(ctx.core, look.revision.audience);
  const act = waits ? 'ask_approval' : 'publish';
  const details = { checks: letting.checks, letStand: look.letStand };
  await ctx.db.write((tx) => changeNotice(ctx, tx, letting, { act, at: ctx.clock.now(), details }));
  return { kind: waits ? 'waiting' : 'published' };
}

export const asksApproval = (
  { noticeApproval }: Pick<CoreSettings, 'noticeApproval'>,
  audience: NoticeAudience,
): boolean => noticeApproval === 'all' || (noticeApproval === 'everybody' && audience === 'everybody');

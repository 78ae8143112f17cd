import type { Handle } from '#db/db.ts';
import {
  insertNoticeAct,
  lockNotice,
  type NoticeRow,
  standingOfNotice,
  updateNotice,
} from '#db/stores/notices/notices.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import { Problem } from '#lib/base/problem.ts';
import { type NoticeAct, stepNotice } from '#lib/domain/notice/step-notice.ts';
import type { Ctx } from '../ctx.ts';

/** Somebody does something with the revision that they have in front of them. */
export interface NoticeCall {
  id: string;
  seenRevision: number;
  by: string;
}

interface Change {
  act: Exclude<NoticeAct, 'draft'>;
  at: Date;
  /** For headquarters, in the history. */
  remark?: string;
  set?: Partial<NoticeRow>;
  details?: Record<string, unknown>;
}

/**
 * Takes a notice one step further inside the caller's transaction, with its history and its audit entry.
 * Throws `notice.not_found`, `notice.changed` when somebody else has revised it meanwhile, or why the act is not possible.
 */
export async function changeNotice(ctx: Ctx, tx: Handle, call: NoticeCall, change: Change): Promise<NoticeRow> {
  const { id, seenRevision, by } = call;
  const { act, at, remark, set, details } = change;
  const notice = await lockNotice(ctx.db, tx, id);
  if (!notice) throw new Problem('notice.not_found');
  if (notice.revision !== seenRevision) throw new Problem('notice.changed');
  const step = stepNotice(await standingOfNotice(ctx.db, tx, notice), act, by);
  if (step.kind === 'refused') throw new Problem(`notice.${step.why}`);
  const { state, revision, publishedRevision } = step;
  const becamePublic = act === 'publish' || act === 'approve';
  const next = {
    state,
    revision,
    publishedRevision,
    ...(becamePublic ? { publishedAt: at, firstPublishedAt: notice.firstPublishedAt ?? at } : {}),
    ...set,
  };
  await updateNotice(ctx.db, tx, id, next);
  await insertNoticeAct(ctx.db, tx, { noticeId: id, revision, act, actor: by, at, remark: remark ?? null });
  const told = { no: notice.no, revision, ...details };
  await recordAct(ctx.db, tx, { at, actor: by, act: `notice.${act}`, subject: id, details: told });
  return { ...notice, ...next };
}

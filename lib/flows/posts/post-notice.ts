import { findNoticeById, findRevision } from '#db/stores/notices/notices.ts';
import { insertPost } from '#db/stores/posts/posts.ts';
import { subscribers } from '#db/stores/posts/push-subscriptions.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import { Problem } from '#lib/base/problem.ts';
import { isOver } from '#lib/domain/notice/notice.ts';
import type { Language } from '#lib/domain/person.ts';
import { fillPlaceholders } from '#lib/domain/post/fill-placeholders.ts';
import { MEDIUM_OF, OPEN_TO_ALL, type OutletName } from '#lib/domain/post/post.ts';
import { findingKey, type RosterFinding } from '#lib/domain/roster-words/finding.ts';
import { fits } from '#lib/domain/short-text/measure.ts';
import { translate } from '#lib/text/translate.ts';
import type { Ctx } from '../ctx.ts';
import { findRosterWords } from '../notices/find-roster-words.ts';
import { postCounts } from './post-counts.ts';

/** What somebody has in front of them when they press. */
export interface Posting {
  /** A UUID made with the form: a second press is the same post. */
  id: string;
  noticeId: string;
  seenRevision: number;
  outlet: OutletName;
  language: Language;
  text: string;
  /** `findingKey` of everything from the roster that they have seen in the text and let stand. */
  seenFindings: readonly string[];
  /** Said a second time, for a drill only. */
  drillConfirmed: boolean;
  /** A person has posted it already, outside the program. */
  byHand: boolean;
  by: string;
}

export type PostingOutcome =
  | { kind: 'queued'; targets: number }
  | { kind: 'noted' }
  | { kind: 'again' }
  | { kind: 'found'; findings: RosterFinding[] };

/**
 * Decides that a notice is told at one place, with its numbers filled in once and for all; sending is the worker's. Throws `post.*` when the
 * notice cannot be read by those it is for, the text is too long, or a drill is not marked and said twice.
 */
export async function postNotice(ctx: Ctx, posting: Posting): Promise<PostingOutcome> {
  const { id, noticeId, seenRevision, outlet, language, byHand, by } = posting;
  const at = ctx.clock.now();
  const { no, revision } = await readable(ctx, posting, at);
  if (!byHand && !ctx.outlets.has(outlet)) throw new Problem('post.no_outlet');
  const filled = await filledText(ctx, posting.text, revision.drill);
  if (!fits(MEDIUM_OF[outlet], filled.text)) throw new Problem('post.long');
  if (revision.drill) checkDrill(filled.text, posting);
  const findings = await findRosterWords(ctx, [{ place: `${language}.post`, text: filled.text }]);
  const seen = new Set(posting.seenFindings);
  if (findings.some((finding) => !seen.has(findingKey(finding)))) return { kind: 'found', findings };

  const receivers = outlet === 'web-push' && !byHand ? await subscribers(ctx.db, language) : [null];
  if (receivers.length === 0) throw new Problem('post.nobody');
  const state = byHand ? 'by_hand' : 'waiting';
  const targets = receivers.map((subscriptionId) => ({
    id: subscriptionId === null ? id : `${id}.${subscriptionId}`,
    postId: id,
    outlet,
    subscriptionId,
    state,
    dueAt: at,
    postedAt: byHand ? at : null,
  })) satisfies object[];
  const url =
    revision.audience === 'everybody'
      ? `${ctx.core.publicUrl}/notice-${no}${language === 'ja' ? '' : `.${language}`}.html`
      : null;
  const row = { id, noticeId, revision: seenRevision, outlet, language, drill: revision.drill, url, postedBy: by, at };
  const isNew = await ctx.db.write(async (tx) => {
    const made = await insertPost(ctx.db, tx, { ...row, ...filled }, targets as never);
    const details = { no, revision: seenRevision, outlet, language, byHand, letStand: findings.length };
    if (made) await recordAct(ctx.db, tx, { at, actor: by, act: 'post.decide', subject: id, details });
    return made;
  });
  if (!isNew) return { kind: 'again' };
  return byHand ? { kind: 'noted' } : { kind: 'queued', targets: targets.length };
}

/** The notice as its readers see it now; what they cannot read is not told either. */
async function readable(ctx: Ctx, { noticeId, seenRevision, outlet }: Posting, now: Date) {
  const notice = await findNoticeById(ctx.db, noticeId);
  if (!notice) throw new Problem('notice.not_found');
  if (notice.state === 'taken_back') throw new Problem('notice.taken_back');
  if (notice.publishedRevision !== seenRevision) throw new Problem('post.not_public');
  const revision = await findRevision(ctx.db, noticeId, seenRevision);
  if (!revision) throw new Problem('notice.not_found');
  if (isOver(revision, now)) throw new Problem('notice.over');
  if (revision.audience === 'staff' && OPEN_TO_ALL.includes(outlet)) throw new Problem('post.staff_only');
  return { no: notice.no, revision };
}

async function filledText(ctx: Ctx, written: string, drill: boolean) {
  const text = written.replace(/\r\n?/g, '\n').trim();
  if (text === '') throw new Problem('post.empty');
  const counts = await postCounts(ctx, drill ? 'drill' : 'real');
  const filled = fillPlaceholders(text, counts);
  if (filled.kind === 'unknown') throw new Problem('post.placeholder', { name: filled.name });
  if (filled.kind === 'no_counts') throw new Problem('post.no_round', { name: filled.name });
  return { text: filled.text, counts: filled.used ? counts : null };
}

function checkDrill(text: string, { language, drillConfirmed }: Posting): void {
  const mark = translate(language, 'public')('drillMark').trim();
  if (!text.startsWith(mark)) throw new Problem('post.drill_mark', { mark });
  if (!drillConfirmed) throw new Problem('post.drill_confirm');
}

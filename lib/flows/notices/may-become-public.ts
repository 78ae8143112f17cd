import { findRevision, type RevisionRow } from '#db/stores/notices/notices.ts';
import { Problem } from '#lib/base/problem.ts';
import { isWholeChecklist } from '#lib/domain/notice/checklist.ts';
import { isOver, textsOf } from '#lib/domain/notice/notice.ts';
import { findingKey, type RosterFinding } from '#lib/domain/roster-words/finding.ts';
import type { Ctx } from '../ctx.ts';
import type { NoticeCall } from './change-notice.ts';
import { findRosterWords } from './find-roster-words.ts';

/** What somebody has looked at before they let others read a revision. */
export interface Letting extends NoticeCall {
  /** The checks that are ticked. */
  checks: readonly string[];
  /** `findingKey` of everything from the roster that they have seen in the text and let stand. */
  seenFindings: readonly string[];
}

export type Look =
  | { kind: 'clear'; revision: RevisionRow; letStand: number }
  | { kind: 'found'; findings: RosterFinding[] };

/** Looks at a revision as it is stored: `found` while something of the roster stands in it that has not been seen. Throws `notice.unchecked`, `notice.over`. */
export async function mayBecomePublic(ctx: Ctx, letting: Letting): Promise<Look> {
  const revision = await findRevision(ctx.db, letting.id, letting.seenRevision);
  if (!revision) throw new Problem('notice.not_found');
  if (!isWholeChecklist(letting.checks)) throw new Problem('notice.unchecked');
  if (isOver(revision, ctx.clock.now())) throw new Problem('notice.over');
  const findings = await findingsIn(ctx, revision);
  const seen = new Set(letting.seenFindings);
  const news = findings.some((finding) => !seen.has(findingKey(finding)));
  return news ? { kind: 'found', findings } : { kind: 'clear', revision, letStand: findings.length };
}

/** What of the roster stands in all that readers of this revision would see. */
export const findingsIn = (
  ctx: Pick<Ctx, 'db' | 'keys'>,
  { wording, change }: Pick<RevisionRow, 'wording' | 'change'>,
): Promise<RosterFinding[]> =>
  findRosterWords(ctx, [...textsOf(wording), ...(change ? [{ place: 'change', text: change }] : [])]);

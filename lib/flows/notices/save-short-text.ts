import { saveShortTextRow } from '#db/stores/notices/notice-short-texts.ts';
import { findRevision } from '#db/stores/notices/notices.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import { Problem } from '#lib/base/problem.ts';
import type { Language } from '#lib/domain/person.ts';
import type { RosterFinding } from '#lib/domain/roster-words/finding.ts';
import type { Medium } from '#lib/domain/short-text/medium.ts';
import type { Ctx } from '../ctx.ts';
import type { NoticeCall } from './change-notice.ts';
import { findRosterWords } from './find-roster-words.ts';

export interface ShortText {
  medium: Medium;
  language: Language;
  text: string;
}

/** Keeps a text for another medium as a person left it, and gives what of the roster stands in it. Nothing is sent. */
export async function saveShortText(ctx: Ctx, call: NoticeCall, short: ShortText): Promise<RosterFinding[]> {
  const { id, seenRevision: revision, by } = call;
  if (!(await findRevision(ctx.db, id, revision))) throw new Problem('notice.not_found');
  const at = ctx.clock.now();
  const { medium, language } = short;
  const text = short.text.replace(/\r\n?/g, '\n').trim();
  await ctx.db.write(async (tx) => {
    await saveShortTextRow(ctx.db, tx, {
      noticeId: id,
      revision,
      medium,
      language,
      text,
      writtenBy: by,
      writtenAt: at,
    });
    const details = { revision, medium, language };
    await recordAct(ctx.db, tx, { at, actor: by, act: 'notice.short_text', subject: id, details });
  });
  return findRosterWords(ctx, [{ place: `${language}.${medium}`, text }]);
}

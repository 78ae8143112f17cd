import { insertCall } from '#db/stores/rounds/answer-calls.ts';
import { findRound } from '#db/stores/rounds/rounds.ts';
import { Problem } from '#lib/base/problem.ts';
import type { NoticeContent } from '#lib/domain/notice/notice.ts';
import { LANGUAGES } from '#lib/domain/person.ts';
import { translate } from '#lib/text/translate.ts';
import type { Ctx } from '../ctx.ts';
import { draftNotice } from '../notices/draft-notice.ts';

/** Drafts the notice that tells everybody to answer an open round by the public door; nothing is public before it is checked like any other. Throws `round.not_found`, `round.closed`. */
export async function callToAnswer(ctx: Ctx, roundId: string, by: string): Promise<{ no: number }> {
  const round = await findRound(ctx.db, roundId);
  if (!round) throw new Problem('round.not_found', { roundId });
  if (round.state !== 'open') throw new Problem('round.closed', { roundId });
  const wording: NoticeContent['wording'] = {};
  for (const language of LANGUAGES) {
    const t = translate(language, 'call');
    const values = { company: ctx.core.companyName, round: round.wording[language].title, address: doorAddress(ctx) };
    wording[language] = { title: t('draft.title', values), body: t('draft.body', values) };
  }
  const content = { topic: 'safety', audience: 'everybody', pinned: true, validUntil: null } as const;
  const { id, no } = await draftNotice(ctx, { ...content, drill: round.kind === 'drill', wording }, by);
  await ctx.db.write((tx) => insertCall(ctx.db, tx, { noticeId: id, roundId, calledBy: by, at: ctx.clock.now() }));
  return { no };
}

/** The public door's address, as short as it gets: people type it from a poster. */
export const doorAddress = ({ core }: Pick<Ctx, 'core'>): string => `${core.publicUrl}/a`;

import { insertRoundText } from '#db/stores/rounds/round-texts.ts';
import { Problem } from '#lib/base/problem.ts';
import { LANGUAGES, type Language } from '#lib/domain/person.ts';
import type { Wording } from '#lib/domain/round.ts';
import type { Ctx } from '../ctx.ts';
import { changeRound, mustBeOpen } from './change-round.ts';

/** Changes what a round says: from now on everything carries the new text, and all who were asked are asked anew, whatever they answered. The old text is kept. Throws `round.closed`, `round.title_missing`. */
export async function reviseRound(
  ctx: Ctx,
  roundId: string,
  wording: Record<Language, Wording>,
  by: string,
): Promise<void> {
  checkTitles(wording);
  await changeRound(ctx, roundId, by, (round, now) => {
    mustBeOpen(round);
    const turn = round.turn + 1;
    const old = { roundId, turn, purpose: 'ask', wording: round.wording, writtenAt: now, writtenBy: by } as const;
    return {
      act: 'round.revise',
      details: { turn, before: round.wording.ja.title, title: wording.ja.title },
      set: { wording, turn },
      climb: { kind: 'revise', turn },
      also: (tx) => insertRoundText(ctx.db, tx, old),
    };
  });
}

/** Refuses a text without a title. Throws `round.title_missing`. */
export function checkTitles(wording: Record<Language, Wording>): void {
  if (LANGUAGES.some((language) => wording[language].title.trim() === '')) throw new Problem('round.title_missing');
}

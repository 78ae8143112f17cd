import { insertRoundText } from '#db/stores/rounds/round-texts.ts';
import type { Language } from '#lib/domain/person.ts';
import type { Wording } from '#lib/domain/round.ts';
import type { Ctx } from '../ctx.ts';
import { changeRound } from './change-round.ts';
import { checkTitles } from './revise-round.ts';

/** Sends a correction to all who were or may have been sent something wrong, over the same ways, also when the round is stopped or closed. Throws `round.title_missing`. */
export async function correctRound(
  ctx: Ctx,
  roundId: string,
  wording: Record<Language, Wording>,
  by: string,
): Promise<void> {
  checkTitles(wording);
  await changeRound(ctx, roundId, by, (round, now) => {
    const turn = round.turn + 1;
    const text = { roundId, turn, purpose: 'correct', wording, writtenAt: now, writtenBy: by } as const;
    return {
      act: 'round.correct',
      details: { turn, title: wording.ja.title },
      set: { turn },
      climb: { kind: 'correct', turn },
      also: (tx) => insertRoundText(ctx.db, tx, text),
    };
  });
}

import { findRound } from '#db/stores/rounds/rounds.ts';
import { translate } from '#lib/text/translate.ts';
import type { Viewer } from '../_frame/viewer.ts';

/** From a board to what its own questions came to; nothing where it asked none. */
export async function AnswersLink({ roundId, viewer: { ctx, language } }: { roundId: string; viewer: Viewer }) {
  const round = await findRound(ctx.db, roundId);
  if (!round?.questions?.length) return null;
  return (
    <p className="answers-link">
      <a href={`/board/${round.id}/answers`}>{translate(language, 'rounds')('answers.link')}</a>
    </p>
  );
}

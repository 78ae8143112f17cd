import { LiveBoard } from '#app/_ui/live/live-board.tsx';
import { Note } from '#app/_ui/note.tsx';
import { findRound } from '#db/stores/rounds/rounds.ts';
import { currentRoundId } from '#lib/flows/board/read-board.ts';
import { translate } from '#lib/text/translate.ts';
import { AnswersLink } from '../_answers/answers-link.tsx';
import { HqNav } from '../_frame/hq-nav.tsx';
import type { SignedViewer } from '../_frame/require-viewer.ts';
import { BoardTools } from './_tools/board-tools.tsx';
import { boardOf } from './board-of.ts';

interface Props {
  viewer: SignedViewer;
  roundId: string;
  back: string;
}

/** The live board of one round, complete before any script runs. */
export async function BoardScreen({ viewer, roundId, back }: Props) {
  const board = await boardOf(viewer, roundId);
  const { basePath, initial } = board;
  return (
    <LiveBoard key={roundId} {...board} tools={<BoardTools viewer={viewer} basePath={basePath} n={initial.asked} />}>
      <HqNav viewer={viewer} current="board" back={back} />
      <OtherRoundOpen viewer={viewer} roundId={roundId} />
      <AnswersLink viewer={viewer} roundId={roundId} />
    </LiveBoard>
  );
}

/** Nobody should look at a drill or an old round while people answer a real one. */
async function OtherRoundOpen({ viewer, roundId }: Omit<Props, 'back'>) {
  const { ctx, language } = viewer;
  const currentId = await currentRoundId(ctx);
  const current = currentId && currentId !== roundId ? await findRound(ctx.db, currentId) : undefined;
  if (current?.state !== 'open') return null;
  const t = translate(language, 'rounds');
  return (
    <Note>
      <p>
        {t(`elsewhere.${current.kind}`)}{' '}
        <a href={`/board/${current.id}`}>
          <b>{current.wording[language].title}</b>
        </a>
      </p>
    </Note>
  );
}

import { LiveBoard } from '#app/_ui/live/live-board.tsx';
import { Note } from '#app/_ui/note.tsx';
import { listPersonLines } from '#db/stores/board/person-lines.ts';
import { findRound } from '#db/stores/rounds/rounds.ts';
import { currentRoundId } from '#lib/flows/board/read-board.ts';
import { sharedCtx } from '#lib/shared-ctx.ts';
import { translate } from '#lib/text/translate.ts';
import { HqNav } from '../_frame/hq-nav.tsx';
import type { SignedViewer } from '../_frame/require-viewer.ts';
import { MOST_URGENT } from './most-urgent.ts';

interface Props {
  viewer: SignedViewer;
  roundId: string;
  back: string;
}

/** The live board of one round, complete before any script runs. */
export async function BoardScreen({ viewer, roundId, back }: Props) {
  const { ctx, language, scope } = viewer;
  const snapshot = await sharedCtx().boards.snapshot(roundId, language, scope);
  const { lines } = await listPersonLines(ctx.db, ctx.keys, roundId, { scope, mark: 'urgent' }, { limit: MOST_URGENT });
  return (
    <LiveBoard
      key={roundId}
      initial={snapshot}
      language={language}
      people={lines}
      basePath={`/board/${roundId}`}
      timeZone={ctx.core.timeZone}
      streamUrl={`/api/board/${roundId}/stream?lang=${language}`}
      snapshotUrl={`/api/board/${roundId}?lang=${language}`}
      peopleUrl={`/board/${roundId}/urgent`}
    >
      <HqNav viewer={viewer} current="board" back={back} />
      <OtherRoundOpen viewer={viewer} roundId={roundId} />
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

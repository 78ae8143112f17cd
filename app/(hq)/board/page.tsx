import type { Metadata } from 'next';
import { currentRoundId } from '#lib/flows/board/read-board.ts';
import { HqHead } from '../_frame/hq-head.tsx';
import { requireViewer } from '../_frame/require-viewer.ts';
import { titled } from '../_frame/titled.ts';
import { BoardScreen } from './board-screen.tsx';
import { FirstSteps } from './first-steps.tsx';

export const generateMetadata = (): Promise<Metadata> => titled((say) => say.board('title'));

export default async function CurrentBoard() {
  const who = await requireViewer('board.see');
  const roundId = await currentRoundId(who.ctx);
  if (roundId) return <BoardScreen viewer={who} roundId={roundId} back="/board" />;
  return (
    <>
      <HqHead viewer={who} current="board" back="/board" round={null} />
      <main id="content" className="page">
        <h2 className="page-title">{who.say.board('title')}</h2>
        <FirstSteps viewer={who} />
      </main>
    </>
  );
}

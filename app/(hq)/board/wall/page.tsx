import type { Metadata } from 'next';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { LiveWall } from '#app/_ui/live/live-wall.tsx';
import { RenewEvery } from '#app/_ui/renew-every.tsx';
import { currentRoundId } from '#lib/flows/board/read-board.ts';
import { requireViewer, type SignedViewer } from '../../_frame/require-viewer.ts';
import { titled } from '../../_frame/titled.ts';
import { boardOf } from '../board-of.ts';

/** A real round may begin while a drill, or nothing, stands on the wall, where nobody can press anything. */
const LOOK_AGAIN_MS = 20_000;

interface Props {
  searchParams: Promise<{ names?: string }>;
}

export const generateMetadata = (): Promise<Metadata> => titled((say) => say.board('wall.title'));

/** The current round for a projector; `?names=off` shows nobody's name or number. */
export default async function Wall({ searchParams }: Props) {
  const viewer = await requireViewer('board.see');
  const roundId = await currentRoundId(viewer.ctx);
  const withNames = (await searchParams).names !== 'off';
  return (
    <>
      <RenewEvery ms={LOOK_AGAIN_MS} />
      {roundId ? <WallOf viewer={viewer} roundId={roundId} withNames={withNames} /> : <Idle viewer={viewer} />}
    </>
  );
}

async function WallOf({ viewer, roundId, withNames }: { viewer: SignedViewer; roundId: string; withNames: boolean }) {
  const board = await boardOf(viewer, roundId);
  return withNames ? (
    <LiveWall key={roundId} {...board} />
  ) : (
    <LiveWall key={roundId} {...board} people={null} peopleUrl={null} />
  );
}

function Idle({ viewer: { say } }: { viewer: SignedViewer }) {
  return (
    <main id="content" className="wall wall-idle">
      <EmptyState title={say.board('wall.idle')}>{say.board('wall.idleNote')}</EmptyState>
    </main>
  );
}

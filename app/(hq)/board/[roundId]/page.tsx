import type { Metadata } from 'next';
import { knownRound } from '../../_frame/known-round.ts';
import { requireViewer } from '../../_frame/require-viewer.ts';
import { titled } from '../../_frame/titled.ts';
import { BoardScreen } from '../board-screen.tsx';

interface Props {
  params: Promise<{ roundId: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const who = await requireViewer('board.see');
  const round = await knownRound(who, (await params).roundId);
  return titled((say) => `${say.common(`mode.${round.kind}`)} ${round.wording[who.language].title}`);
}

export default async function RoundBoard({ params }: Props) {
  const who = await requireViewer('board.see');
  const { id } = await knownRound(who, (await params).roundId);
  return <BoardScreen viewer={who} roundId={id} back={`/board/${id}`} />;
}

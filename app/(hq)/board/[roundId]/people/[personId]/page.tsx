import type { Metadata } from 'next';
import { knownRound } from '../../../../_frame/known-round.ts';
import { requireViewer } from '../../../../_frame/require-viewer.ts';
import { titled } from '../../../../_frame/titled.ts';
import { PersonScreen } from '../../../../_person/person-screen.tsx';

interface Props {
  params: Promise<{ roundId: string; personId: string }>;
  searchParams: Promise<{ note?: string }>;
}

export const generateMetadata = (): Promise<Metadata> => titled((say) => say.common('nav.people'));

export default async function PersonOfRound({ params, searchParams }: Props) {
  const who = await requireViewer('person.see');
  const { roundId, personId } = await params;
  const round = await knownRound(who, roundId);
  return <PersonScreen viewer={who} personId={personId} roundId={round.id} note={(await searchParams).note} />;
}

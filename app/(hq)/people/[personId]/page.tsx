import type { Metadata } from 'next';
import { requireViewer } from '../../_frame/require-viewer.ts';
import { titled } from '../../_frame/titled.ts';
import { PersonScreen } from '../../_person/person-screen.tsx';

interface Props {
  params: Promise<{ personId: string }>;
  searchParams: Promise<{ note?: string }>;
}

export const generateMetadata = (): Promise<Metadata> => titled((say) => say.common('nav.people'));

export default async function Person({ params, searchParams }: Props) {
  const who = await requireViewer('person.see');
  const { personId } = await params;
  return <PersonScreen viewer={who} personId={personId} note={(await searchParams).note} />;
}

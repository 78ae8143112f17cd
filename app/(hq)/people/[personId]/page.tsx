import type { Metadata } from 'next';
import { titled } from '../../_frame/titled.ts';
import { viewer } from '../../_frame/viewer.ts';
import { PersonScreen } from '../../_person/person-screen.tsx';

interface Props {
  params: Promise<{ personId: string }>;
  searchParams: Promise<{ note?: string }>;
}

export const generateMetadata = (): Promise<Metadata> => titled((say) => say.common('nav.people'));

export default async function Person({ params, searchParams }: Props) {
  const { personId } = await params;
  return <PersonScreen viewer={await viewer()} personId={personId} note={(await searchParams).note} />;
}

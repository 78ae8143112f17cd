'use client';

import type { PersonLine } from '#lib/domain/board/person-line.ts';
import type { BoardPart } from '../board-part.ts';
import { useStill } from '../use-still.ts';
import { Rescue } from './rescue.tsx';
import { Serious } from './serious.tsx';
import { keepPlaces, type Urgent, urgentOf } from './urgent-order.ts';

const MOST_STRIPS = 60;

interface Props extends BoardPart {
  /** Everybody in help or serious, and everybody with an open call for rescue; null where names may not be shown. */
  people: readonly PersonLine[] | null;
}

/** Who needs rescue, unattended first; then the seriously injured. Rows stand still while somebody points at them. */
export function HelpStrips({ snapshot, people, say, basePath }: Props) {
  const [still, hold, held] = useStill(people);
  const now = firstOf(urgentOf(people ?? []));
  const before = firstOf(urgentOf(still ?? []));
  const rescue = held ? keepPlaces(before.rescue, now.rescue) : now.rescue;
  const serious = held ? keepPlaces(before.serious, now.serious) : now.serious;
  const part = { snapshot, say, basePath, withheld: people === null };
  return (
    <div className="urgent" {...hold}>
      <Rescue {...part} lines={rescue} />
      <Serious {...part} lines={serious} />
    </div>
  );
}

const firstOf = ({ rescue, serious }: Urgent): Urgent => ({
  rescue: rescue.slice(0, MOST_STRIPS),
  serious: serious.slice(0, MOST_STRIPS),
});

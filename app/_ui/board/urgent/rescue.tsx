import { countOf } from '#lib/domain/board.ts';
import { EmptyState } from '../../empty-state.tsx';
import type { BoardPart } from '../board-part.ts';
import { SILENT, totalOf } from '../buckets.ts';
import { Strips, StripsHeading, type UrgentPart } from './strips.tsx';

/** Everybody who calls for rescue, or a finding that nobody has, which says that the silent are not in it. */
export function Rescue(part: UrgentPart) {
  const { lines, snapshot, say } = part;
  const { openHelp } = snapshot;
  if (countOf(snapshot.counts, 'help') === 0 && openHelp === 0 && lines.length === 0) return <Nobody {...part} />;
  return (
    <section className="urgent-help">
      <header className="band">
        <StripsHeading {...part} bucket="help" />
        <p>{openHelp > 0 ? say.board('urgent.first', { n: say.number(openHelp) }) : say.board('urgent.order')}</p>
      </header>
      <Strips {...part} bucket="help" />
    </section>
  );
}

function Nobody({ snapshot, say }: BoardPart) {
  const silent = say.number(totalOf(snapshot.counts, SILENT));
  return (
    <section className="section">
      <h2 className="unseen">{say.status('help')} 0</h2>
      <EmptyState title={say.board('urgent.none')}>
        {say.board('urgent.noneNote', { silent, at: say.clock(new Date(snapshot.asOf)) })}
      </EmptyState>
    </section>
  );
}

import type { PersonLine } from '#lib/domain/board/person-line.ts';
import { countOf } from '#lib/domain/board.ts';
import { EmptyState } from '../../empty-state.tsx';
import { Note } from '../../note.tsx';
import type { Say } from '../../say.ts';
import { Sign } from '../../sign.tsx';
import type { BoardPart } from '../board-part.ts';
import { SILENT, totalOf } from '../buckets.ts';
import { phoneOf } from '../urgent/phone-of.ts';
import { StripsHeading } from '../urgent/strips.tsx';
import { urgentOf } from '../urgent/urgent-order.ts';
import { wallPeople } from './wall-room.ts';
import { WallStrip } from './wall-strip.tsx';

interface Props extends BoardPart {
  /** Null on a wall that shows no names. */
  people: readonly PersonLine[] | null;
}

/** The people in need with their numbers, as many as the wall holds; how many more there are is said. */
export function WallStrips({ people, ...part }: Props) {
  const { snapshot, say } = part;
  const { rescue, serious, beyond } = wallPeople(urgentOf(people ?? []));
  const { openHelp } = snapshot;
  const calls = countOf(snapshot.counts, 'help') > 0 || openHelp > 0 || rescue.length > 0;
  return (
    <div className="wall-people">
      {calls ? (
        <section className="urgent-help">
          <header className="band">
            <StripsHeading {...part} bucket="help" />
            {openHelp > 0 && (
              <p>
                {say.board('tally.openHelp')} {say.number(openHelp)}
              </p>
            )}
          </header>
          {people === null ? (
            <Note>
              <p>{say.board('urgent.withheld')}</p>
            </Note>
          ) : (
            <ol>
              {rescue.map((line) => (
                <WallStrip key={line.personId} line={line} now={new Date(snapshot.asOf)} say={say} />
              ))}
            </ol>
          )}
        </section>
      ) : (
        <section className="section">
          <EmptyState title={say.board('urgent.none')}>
            {say.board('urgent.noneNote', {
              silent: say.number(totalOf(snapshot.counts, SILENT)),
              at: say.clock(new Date(snapshot.asOf)),
            })}
          </EmptyState>
        </section>
      )}
      {(countOf(snapshot.counts, 'serious') > 0 || serious.length > 0) && (
        <section className="urgent-serious">
          <StripsHeading {...part} bucket="serious" />
          <ol className="wall-serious">
            {serious.map((line) => (
              <SeriousLine key={line.personId} line={line} say={say} />
            ))}
          </ol>
        </section>
      )}
      {beyond.n > 0 && (
        <p className="wall-beyond">
          {say.board('urgent.beyond', { n: say.number(beyond.n), open: say.number(beyond.open) })}
        </p>
      )}
    </div>
  );
}

function SeriousLine({ line, say }: { line: PersonLine; say: Say }) {
  const phone = phoneOf(line);
  return (
    <li>
      <b>{line.name}</b>
      {line.conflict && <Sign name="conflict" label={say.board('urgent.conflict')} />}
      {phone === null ? (
        <span className="quiet small">{say.board('urgent.noPhone')}</span>
      ) : (
        <b className="num wall-tel">{phone}</b>
      )}
    </li>
  );
}

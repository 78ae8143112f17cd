import { countOf } from '#lib/domain/board.ts';
import type { PersonLine } from '#lib/domain/person-line.ts';
import { BucketIcon } from '../bucket-icon.tsx';
import { EmptyState } from '../empty-state.tsx';
import { listHref } from '../list-href.ts';
import { Note } from '../note.tsx';
import { PeopleNumber } from '../people-number.tsx';
import type { BoardPart } from './board-part.ts';
import { SILENT, totalOf } from './buckets.ts';
import { HelpStrip } from './help-strip.tsx';
import { urgentOf } from './urgent-order.ts';

const MOST_STRIPS = 60;

interface Props extends BoardPart {
  /** Everybody in help or serious, and everybody with an open call for rescue; null where names may not be shown. */
  people: readonly PersonLine[] | null;
}

/** Who needs rescue, unattended first; then the seriously injured. */
export function HelpStrips({ snapshot, people, say, basePath }: Props) {
  const urgent = urgentOf(people ?? []);
  const lists = { say, basePath, snapshot, withheld: people === null };
  return (
    <div className="urgent">
      <Rescue {...lists} lines={urgent.rescue} />
      <Serious {...lists} lines={urgent.serious} />
    </div>
  );
}

interface ListProps extends BoardPart {
  lines: readonly PersonLine[];
  withheld: boolean;
}

function Rescue({ lines, snapshot, say, basePath, withheld }: ListProps) {
  const n = countOf(snapshot.counts, 'help');
  const nobody = n === 0 && lines.length === 0 && snapshot.openHelp === 0;
  if (nobody) {
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
  return (
    <section className="urgent-help">
      <header className="band">
        <h2>
          <BucketIcon bucket="help" />
          <span>{say.status('help')}</span>
          <span>
            <b>
              <PeopleNumber n={n} what={say.status('help')} href={listHref(basePath, { buckets: ['help'] })} say={say} />
            </b>
            {say.board('unit')}
          </span>
        </h2>
        <p>
          {snapshot.openHelp > 0
            ? say.board('urgent.first', { n: say.number(snapshot.openHelp) })
            : say.board('urgent.order')}
        </p>
      </header>
      {withheld ? <Withheld say={say} /> : <Strips lines={lines} bucket="help" n={n} {...{ snapshot, say, basePath }} />}
    </section>
  );
}

function Serious({ lines, snapshot, say, basePath, withheld }: ListProps) {
  const n = countOf(snapshot.counts, 'serious');
  if (n === 0 && lines.length === 0) return null;
  return (
    <section className="urgent-serious">
      <h2>
        <BucketIcon bucket="serious" />
        <span>{say.status('serious')}</span>
        <span>
          <b>
            <PeopleNumber n={n} what={say.status('serious')} href={listHref(basePath, { buckets: ['serious'] })} say={say} />
          </b>
          {say.board('unit')}
        </span>
      </h2>
      {!withheld && <Strips lines={lines} bucket="serious" n={n} {...{ snapshot, say, basePath }} />}
    </section>
  );
}

const Withheld = ({ say }: Pick<BoardPart, 'say'>) => (
  <Note>
    <p>{say.board('urgent.withheld')}</p>
  </Note>
);

function Strips({ lines, bucket, n, snapshot, say, basePath }: BoardPart & StripsProps) {
  const rest = Math.max(n, lines.length) - Math.min(lines.length, MOST_STRIPS);
  // The list of names comes by its own request; while it is behind the count, the board says so.
  const behind = lines.filter((line) => line.bucket === bucket).length < n && lines.length < MOST_STRIPS;
  return (
    <>
      <ol>
        {lines.slice(0, MOST_STRIPS).map((line) => (
          <HelpStrip key={line.personId} line={line} now={new Date(snapshot.asOf)} say={say} basePath={basePath} />
        ))}
      </ol>
      {behind && (
        <Note>
          <p>{say.board('urgent.behind', { n: say.number(n) })}</p>
        </Note>
      )}
      {rest > 0 && (
        <p>
          <a className="button button-quiet" href={listHref(basePath, { buckets: [bucket] })}>
            {say.board('urgent.rest', { n: say.number(rest) })}
          </a>
        </p>
      )}
    </>
  );
}

interface StripsProps {
  lines: readonly PersonLine[];
  bucket: 'help' | 'serious';
  n: number;
}

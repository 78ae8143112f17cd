import type { PersonLine } from '#lib/domain/board/person-line.ts';
import { countOf } from '#lib/domain/board.ts';
import { BucketIcon } from '../../bucket-icon.tsx';
import { listHref } from '../../list-href.ts';
import { Note } from '../../note.tsx';
import { PeopleNumber } from '../../people-number.tsx';
import type { BoardPart } from '../board-part.ts';
import { HelpStrip } from './help-strip.tsx';

export interface UrgentPart extends BoardPart {
  lines: readonly PersonLine[];
  /** Names may not be shown on this screen. */
  withheld: boolean;
}

interface Props extends UrgentPart {
  bucket: 'help' | 'serious';
}

/** The rows of one bucket. Names come by their own request and up to a limit; where they fall short of the count, it says so. */
export function Strips({ lines, withheld, bucket, snapshot, say, basePath }: Props) {
  if (withheld) {
    return (
      <Note>
        <p>{say.board('urgent.withheld')}</p>
      </Note>
    );
  }
  const n = countOf(snapshot.counts, bucket);
  const missing = n - lines.filter((line) => line.bucket === bucket).length;
  return (
    <>
      <ol>
        {lines.map((line) => (
          <HelpStrip key={line.personId} line={line} now={new Date(snapshot.asOf)} say={say} basePath={basePath} />
        ))}
      </ol>
      {missing > 0 && (
        <Note>
          <p>
            {say.board('urgent.missing', { n: say.number(missing) })}{' '}
            <a href={listHref(basePath, { buckets: [bucket] })}>{say.board('urgent.all', { n: say.number(n) })}</a>
          </p>
        </Note>
      )}
    </>
  );
}

/** Shape, word and number over the rows of one bucket. */
export function StripsHeading({ bucket, snapshot, say, basePath }: BoardPart & { bucket: 'help' | 'serious' }) {
  const what = say.status(bucket);
  return (
    <h2>
      <BucketIcon bucket={bucket} />
      <span>{what}</span>
      <span>
        <b>
          <PeopleNumber
            n={countOf(snapshot.counts, bucket)}
            what={what}
            href={listHref(basePath, { buckets: [bucket] })}
            say={say}
          />
        </b>
        {say.board('unit')}
      </span>
    </h2>
  );
}

import { countOf } from '#lib/domain/board.ts';
import type { Bucket } from '#lib/domain/standing.ts';
import { listHref } from '../list-href.ts';
import { Num } from '../num.tsx';
import { PeopleNumber } from '../people-number.tsx';
import { percentOf } from '../percent-of.ts';
import { Sign } from '../sign.tsx';
import { StackedBar } from '../stacked-bar.tsx';
import { StatusWord } from '../status-word.tsx';
import type { BoardPart } from './board-part.ts';
import { ANSWERED, OTHERS, SILENT, totalOf, UNCOUNTED } from './buckets.ts';

/** The whole round in one look: the rate, the bar of everybody, and every bucket with its number. */
export function Tally({ snapshot, say, basePath }: BoardPart) {
  const { asked, answered, counts } = snapshot;
  const group = (name: 'answered' | 'uncounted' | 'silent', buckets: readonly Bucket[]) => (
    <Group name={name} buckets={buckets} snapshot={snapshot} say={say} basePath={basePath} />
  );
  return (
    <section className="tally" aria-label={say.board('tally.label')}>
      <div className="tally-rate">
        <h2>{say.board('tally.rate')}</h2>
        <p className="rate">
          <Num value={percentOf(answered, asked)} />
          <small>%</small>
        </p>
        <p className="of">
          <b>
            <Num value={say.number(answered)} />
          </b>
          {' / '}
          <Num value={say.number(asked)} />
          {say.board('unit')}
        </p>
      </div>
      <div>
        <StackedBar counts={counts} say={say} size="xl" />
        <div className="groups">
          {group('answered', ANSWERED)}
          {group('uncounted', UNCOUNTED)}
          {group('silent', SILENT)}
        </div>
        <Marks snapshot={snapshot} say={say} basePath={basePath} />
      </div>
    </section>
  );
}

interface GroupProps extends BoardPart {
  name: 'answered' | 'uncounted' | 'silent';
  buckets: readonly Bucket[];
}

function Group({ name, buckets, snapshot, say, basePath }: GroupProps) {
  const what = say.board(`tally.${name}`);
  // Up to four digits the word above is the wider; larger companies get boxes that hold everybody.
  const digits = say.number(snapshot.asked).length;
  const wide = digits > 5 ? digits : 4;
  return (
    <section className={`group group-${name}`}>
      <h2>
        {what}
        <b>
          <PeopleNumber
            n={totalOf(snapshot.counts, buckets)}
            what={what}
            href={listHref(basePath, { buckets })}
            say={say}
          />
        </b>
      </h2>
      <ul>
        {buckets.map((bucket) => (
          <li key={bucket} data-bucket={bucket}>
            <span className="fill" data-bucket={bucket} />
            <StatusWord bucket={bucket} say={say} />
            <PeopleNumber
              n={countOf(snapshot.counts, bucket)}
              what={say.status(bucket)}
              href={listHref(basePath, { buckets: [bucket] })}
              say={say}
              wide={wide}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is not a bucket of its own row, but must be seen as soon as there is one. */
function Marks({ snapshot, say, basePath }: BoardPart) {
  const others = OTHERS.map((bucket) => ({
    name: say.status(bucket),
    n: countOf(snapshot.counts, bucket),
    href: listHref(basePath, { buckets: [bucket] }),
    sign: <StatusWord bucket={bucket} say={say} />,
  }));
  const marks = [
    { mark: 'open_help', name: say.board('tally.openHelp'), n: snapshot.openHelp },
    { mark: 'conflict', name: say.board('tally.conflicts'), n: snapshot.conflicts },
  ] as const;
  const shown = [
    ...marks.map(({ mark, name, n }) => ({
      name,
      n,
      href: listHref(basePath, { mark }),
      sign: <MarkWord name={name} />,
    })),
    ...others,
  ].filter(({ n }) => n > 0);
  return (
    <ul className="tally-marks">
      {shown.map(({ name, n, href, sign }) => (
        <li key={name}>
          {sign}
          <b>
            <PeopleNumber n={n} what={name} href={href} say={say} />
          </b>
        </li>
      ))}
    </ul>
  );
}

const MarkWord = ({ name }: { name: string }) => (
  <span className="word">
    <Sign name="conflict" />
    {name}
  </span>
);

import { answeredOf, type Counts, countOf, sumOf } from '#lib/domain/board.ts';
import type { Bucket } from '#lib/domain/standing.ts';
import { PeopleNumberCell } from '../../people-number.tsx';
import { wholePercentOf } from '../../percent-of.ts';
import type { Say } from '../../say.ts';
import { StackedBar } from '../../stacked-bar.tsx';
import { StatusWord } from '../../status-word.tsx';
import type { Column } from '../../table.tsx';
import { ANSWERED, SILENT, totalOf, UNCOUNTED } from '../buckets.ts';

const COLUMNS = [...ANSWERED, ...UNCOUNTED, ...SILENT] as const;

/** Narrow screens leave some columns to the bar and to the sum of the silent. */
export function placeColumns(say: Say): Column[] {
  return [
    { key: 'name', head: say.board('places.name') },
    { key: 'asked', head: say.board('places.asked'), end: true },
    { key: 'spread', head: say.board('places.spread'), className: 'spread' },
    { key: 'rate', head: say.board('places.rate'), end: true },
    ...COLUMNS.map((bucket) => ({
      key: bucket,
      end: true,
      className: `of-${bucket}`,
      head: <StatusWord bucket={bucket} say={say} text={say.board(`places.short.${bucket as 'help'}`)} />,
    })),
    { key: 'silent', head: say.board('places.silent'), end: true, className: 'of-silent' },
  ];
}

interface Props {
  name: string;
  counts: Counts;
  say: Say;
  /** The list behind a number of this row; left out where the row is only a sum. */
  href?: (buckets?: readonly Bucket[]) => string;
}

/** Everything of one row but its name. */
export function PlaceCells({ name, counts, say, href }: Props) {
  const cell = (what: string, n: number, buckets?: readonly Bucket[]) => (
    <PeopleNumberCell n={n} what={`${name} ${what}`} href={href?.(buckets)} say={say} />
  );
  return (
    <>
      <td className="end num">{cell(say.board('places.asked'), sumOf(counts))}</td>
      <td className="spread">
        <StackedBar counts={counts} say={say} />
      </td>
      <td className="end num percent">
        {wholePercentOf(answeredOf(counts), sumOf(counts))}
        <small>%</small>
      </td>
      {COLUMNS.map((bucket) => (
        <td key={bucket} className={`end num of-${bucket}`} data-bucket={bucket}>
          {cell(say.status(bucket), countOf(counts, bucket), [bucket])}
        </td>
      ))}
      <td className="end num of-silent">{cell(say.board('places.silent'), totalOf(counts, SILENT), SILENT)}</td>
    </>
  );
}

import type { CSSProperties } from 'react';
import { answeredOf, type Counts, countOf, type PlaceCounts, sumOf } from '#lib/domain/board.ts';
import { listHref } from '../list-href.ts';
import { PeopleNumber, PeopleNumberCell } from '../people-number.tsx';
import { wholePercentOf } from '../percent-of.ts';
import type { Say } from '../say.ts';
import { Sign } from '../sign.tsx';
import { StackedBar } from '../stacked-bar.tsx';
import { SILENT, totalOf } from './buckets.ts';

export const SHORT_COLUMNS = ['help', 'serious', 'minor', 'needs_reading'] as const;

interface PlaceRowProps {
  place: PlaceCounts;
  depth: number;
  /** Departments directly below. */
  below: number;
  open: boolean;
  toggle: (id: string) => void;
  say: Say;
  basePath: string;
}

/** One department; every number leads to its people. */
export function PlaceRow({ place, depth, below, open, toggle, say, basePath }: PlaceRowProps) {
  const { id, name, counts } = place;
  const link = (what: string, n: number, buckets: Parameters<typeof listHref>[1]['buckets']) => ({
    n,
    what: `${name} ${what}`,
    href: listHref(basePath, { buckets, departmentId: id }),
    say,
  });
  return (
    <tr className={`level-${Math.min(depth, 2)}`} style={{ '--depth': depth } as CSSProperties}>
      <th scope="row">
        <span className="tree-name">
          {below > 0 ? (
            <button
              type="button"
              className="twist needs-script"
              aria-expanded={open}
              aria-label={say.board(open ? 'places.close' : 'places.open', { name })}
              title={say.board('places.below', { n: below })}
              onClick={() => toggle(id)}
            >
              <Sign name={open ? 'down' : 'right'} />
            </button>
          ) : (
            <span className="twist-none" />
          )}
          <a className="to-list" href={listHref(basePath, { departmentId: id })}>
            {name}
          </a>
        </span>
      </th>
      <td className="end num">
        <PeopleNumber {...link(say.board('places.asked'), sumOf(counts), undefined)} />
      </td>
      <Spread counts={counts} say={say} />
      {SHORT_COLUMNS.map((bucket) => (
        <td key={bucket} className="end num" data-bucket={bucket}>
          <PeopleNumberCell {...link(say.status(bucket), countOf(counts, bucket), [bucket])} />
        </td>
      ))}
      <td className="end num">
        <PeopleNumberCell {...link(say.board('places.silent'), totalOf(counts, SILENT), SILENT)} />
      </td>
    </tr>
  );
}

interface SumRowProps {
  counts: Counts;
  depth: number;
  name: string;
  say: Say;
  press?: { text: string; act: () => void };
}

/** People who are in no row of their own: those directly in the parent, or the departments not shown yet. */
export function SumRow({ counts, depth, name, say, press }: SumRowProps) {
  return (
    <tr className="level-2" style={{ '--depth': depth } as CSSProperties}>
      <th scope="row">
        <span className="tree-name quiet">
          <span className="twist-none" />
          {name}
        </span>{' '}
        {press && (
          <button type="button" className="button button-small needs-script" onClick={press.act}>
            {press.text}
          </button>
        )}
      </th>
      <td className="end num">{say.number(sumOf(counts))}</td>
      <Spread counts={counts} say={say} />
      {SHORT_COLUMNS.map((bucket) => (
        <td key={bucket} className="end num" data-bucket={bucket}>
          <span className="bucket-number">{say.number(countOf(counts, bucket))}</span>
        </td>
      ))}
      <td className="end num">{say.number(totalOf(counts, SILENT))}</td>
    </tr>
  );
}

function Spread({ counts, say }: { counts: Counts; say: Say }) {
  return (
    <>
      <td className="spread">
        <StackedBar counts={counts} say={say} />
      </td>
      <td className="end num percent">
        {wholePercentOf(answeredOf(counts), sumOf(counts))}
        <small>%</small>
      </td>
    </>
  );
}

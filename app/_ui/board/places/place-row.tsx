import type { CSSProperties } from 'react';
import type { Counts, PlaceCounts } from '#lib/domain/board.ts';
import { listHref } from '../../list-href.ts';
import type { Say } from '../../say.ts';
import { Sign } from '../../sign.tsx';
import { PlaceCells } from './place-cells.tsx';

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
  const { id: departmentId, name, counts } = place;
  const press = {
    'aria-expanded': open,
    'aria-label': say.board(open ? 'places.close' : 'places.open', { name }),
    title: say.board('places.below', { n: below }),
    onClick: () => toggle(departmentId),
  };
  return (
    <tr className={below > 0 ? 'parent' : undefined} data-depth={depth} style={{ '--depth': depth } as CSSProperties}>
      <th scope="row">
        <span className="tree-name">
          {below > 0 ? (
            <button type="button" className="twist" {...press}>
              <Sign name={open ? 'down' : 'right'} />
            </button>
          ) : (
            <span className="twist-none" />
          )}
          <a className="to-list" href={listHref(basePath, { departmentId })}>
            {name}
          </a>
        </span>
      </th>
      <PlaceCells
        name={name}
        counts={counts}
        say={say}
        href={(buckets) => listHref(basePath, { buckets, departmentId })}
      />
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
    <tr data-depth={depth} style={{ '--depth': depth } as CSSProperties}>
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
      <PlaceCells name={name} counts={counts} say={say} />
    </tr>
  );
}

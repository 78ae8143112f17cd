import type { CSSProperties } from 'react';
import { type Counts, countOf, sumOf } from '#lib/domain/board.ts';
import { BUCKETS } from '#lib/domain/standing.ts';
import type { Say } from './say.ts';

interface Props {
  counts: Counts;
  say: Say;
  size?: 'row' | 'lg' | 'xl';
}

/** The whole headcount of `counts` in the order of BUCKETS; nobody is left out. */
export function StackedBar({ counts, say, size = 'row' }: Props) {
  const present = BUCKETS.filter((bucket) => countOf(counts, bucket) > 0);
  const parts = present.map((what) =>
    say.board('tally.part', { what: say.status(what), n: say.number(countOf(counts, what)) }),
  );
  const label = say.board('tally.bar', {
    asked: say.number(sumOf(counts)),
    parts: parts.join(say.board('tally.between')),
  });
  return (
    <div className={size === 'row' ? 'bar fine' : `bar bar-${size}`} role="img" aria-label={label}>
      {present.map((bucket) => (
        <i
          key={bucket}
          className="fill"
          data-bucket={bucket}
          style={{ '--n': countOf(counts, bucket) } as CSSProperties}
        />
      ))}
    </div>
  );
}

import type { Say } from '#app/_ui/say.ts';
import { StatusWord } from '#app/_ui/status-word.tsx';
import { BUCKETS, type Bucket } from '#lib/domain/standing.ts';
import { type Query, queryWith } from './line-query.ts';

interface Props {
  counts: ReadonlyMap<Bucket, number>;
  chosen: readonly Bucket[];
  query: Query;
  say: Say;
  /** The word for everybody. */
  all: string;
}

const RARE: readonly Bucket[] = ['excluded', 'deceased'];

/** Every bucket with its number; one press shows only its people. */
export function BucketStrip({ counts, chosen, query, say, all }: Props) {
  const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
  const shown = BUCKETS.filter((bucket) => !RARE.includes(bucket) || counts.has(bucket));
  const link = (buckets: readonly Bucket[]) => queryWith(query, { bucket: buckets, cursor: [] });
  return (
    <ul className="bucket-strip">
      <li>
        <a href={link([])} aria-current={chosen.length === 0 ? 'true' : undefined}>
          <i className="bucket-strip-all" />
          <span className="word">{all}</span>
          <b className="num">{say.number(total)}</b>
        </a>
      </li>
      {shown.map((bucket) => (
        <li key={bucket} data-bucket={bucket}>
          <a href={link([bucket])} aria-current={chosen.includes(bucket) ? 'true' : undefined}>
            <i className="fill" data-bucket={bucket} />
            <StatusWord bucket={bucket} say={say} />
            <b className="num">{say.number(counts.get(bucket) ?? 0)}</b>
          </a>
        </li>
      ))}
    </ul>
  );
}

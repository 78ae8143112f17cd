import type { Bucket } from '#lib/domain/standing.ts';
import { BucketIcon } from './bucket-icon.tsx';
import type { Say } from './say.ts';

/** Shape and word, always together; `text` replaces the word where a column has its own short one. */
export function StatusWord({ bucket, say, text }: { bucket: Bucket; say: Say; text?: string }) {
  return (
    <span className="word" data-bucket={bucket}>
      <BucketIcon bucket={bucket} />
      <span>{text ?? say.status(bucket)}</span>
    </span>
  );
}

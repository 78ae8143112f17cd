import { type Counts, countOf } from '#lib/domain/board.ts';
import { SILENCES } from '#lib/domain/message.ts';
import { BUCKETS, type Bucket, hasAnswered } from '#lib/domain/standing.ts';

/** Answered, answered but not counted, silent, and those of whom no answer is expected: together everybody asked. */
export const ANSWERED: readonly Bucket[] = BUCKETS.filter(hasAnswered);
export const UNCOUNTED: readonly Bucket[] = ['needs_reading', 'automatic_only'];
export const SILENT: readonly Bucket[] = SILENCES;
export const OTHERS: readonly Bucket[] = ['excluded', 'deceased'];

export const totalOf = (counts: Counts, buckets: readonly Bucket[]): number =>
  buckets.reduce((sum, bucket) => sum + countOf(counts, bucket), 0);

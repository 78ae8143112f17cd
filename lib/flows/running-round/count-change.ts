import { countBuckets } from '#db/stores/ledger/standings.ts';
import { countMessages } from '#db/stores/messages/message-counts.ts';
import { countSentTo, countTakenBack } from '#db/stores/rounds/round-change-counts.ts';
import type { Bucket } from '#lib/domain/standing.ts';
import { hasAnswered } from '#lib/domain/standing.ts';
import type { Ctx } from '../ctx.ts';

/** How many a change of a round would concern, as of now. */
export interface ChangeCounts {
  /** Messages that are not handed over yet. */
  unsent: number;
  /** Messages that a stop or an end took back. */
  takenBack: number;
  /** People whose state is not known: a reminder is for them. */
  silent: number;
  /** People who are asked anew when the text changes. */
  asked: number;
  /** People who were or may have been sent something. */
  sentTo: number;
}

/** The numbers that stand on the buttons of a running round; reads only. */
export async function countChange({ db }: Pick<Ctx, 'db'>, roundId: string): Promise<ChangeCounts> {
  const [{ states }, takenBack, sentTo, buckets] = await Promise.all([
    countMessages(db, roundId),
    countTakenBack(db, roundId),
    countSentTo(db, roundId),
    countBuckets(db, roundId),
  ]);
  const sum = (wanted: (bucket: Bucket) => boolean) =>
    buckets.reduce((total, { bucket, n }) => (wanted(bucket as Bucket) ? total + Number(n) : total), 0);
  const isOut = (bucket: Bucket) => bucket === 'excluded' || bucket === 'deceased';
  return {
    unsent: (states.get('waiting') ?? 0) + (states.get('unknown') ?? 0),
    takenBack,
    silent: sum((bucket) => !isOut(bucket) && !hasAnswered(bucket)),
    asked: sum((bucket) => !isOut(bucket)),
    sentTo,
  };
}

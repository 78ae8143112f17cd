import { countBuckets } from '#db/stores/ledger/standings.ts';
import { countPeople } from '#db/stores/rounds/audience.ts';
import type { RoundRow } from '#db/stores/rounds/rounds.ts';
import { translate } from '#lib/text/translate.ts';
import type { Viewer } from '../../_frame/viewer.ts';

/** How much of the audience is written, while the round opens or widens. */
export async function Filling({ round, viewer }: { round: RoundRow; viewer: Viewer }) {
  const { ctx, say, language } = viewer;
  const [buckets, all] = await Promise.all([countBuckets(ctx.db, round.id), countPeople(ctx.db, round.audience)]);
  const written = buckets.reduce((sum, { n }) => sum + Number(n), 0);
  const counts = { written: say.number(written), all: say.number(Math.max(all, written)) };
  return <p role="status">{translate(language, 'rounds')('detail.filling', counts)}</p>;
}

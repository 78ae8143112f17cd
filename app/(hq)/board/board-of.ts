import { listPersonLines } from '#db/stores/board/person-lines.ts';
import { readPastCurve } from '#lib/flows/board/read-past-curve.ts';
import { sharedCtx } from '#lib/shared-ctx.ts';
import type { SignedViewer } from '../_frame/require-viewer.ts';
import { MOST_URGENT } from './most-urgent.ts';

/** What a board of this round is drawn from and followed by, on a desk or a wall. Throws `round.not_found`. */
export async function boardOf({ ctx, language, scope }: SignedViewer, roundId: string) {
  const [initial, { lines }, past] = await Promise.all([
    sharedCtx().boards.snapshot(roundId, language, scope),
    listPersonLines(ctx.db, ctx.keys, roundId, { scope, mark: 'urgent' }, { limit: MOST_URGENT }),
    readPastCurve(ctx, roundId, language, scope),
  ]);
  return {
    initial,
    past,
    language,
    people: lines,
    basePath: `/board/${roundId}`,
    timeZone: ctx.core.timeZone,
    streamUrl: `/api/board/${roundId}/stream?lang=${language}`,
    snapshotUrl: `/api/board/${roundId}?lang=${language}`,
    peopleUrl: `/board/${roundId}/urgent`,
  };
}

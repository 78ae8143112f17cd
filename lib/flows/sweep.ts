import { unreadInboundIds } from '#db/stores/inbounds/inbounds.ts';
import { squashTallies } from '#db/stores/ledger/tally-sums.ts';
import { releasePosts } from '#db/stores/posts/post-outbox.ts';
import { startedRounds } from '#db/stores/rounds/rounds.ts';
import { pause } from '#lib/base/time/pause.ts';
import type { Ctx } from './ctx.ts';
import { readInbounds } from './reading/read-inbounds.ts';
import { withdrawUnsent } from './rounds/close-round.ts';
import { tidyMessages } from './sending/tidy-messages.ts';

const READ_AT_ONCE = 200;
/** Some milliseconds of the write lock, then a pause for others. */
const SQUASH_AT_ONCE = 400;
const SQUASHES = 10;
const PAUSE_MS = 5;
/** The process that took a message reads it itself; after this long it may be gone. */
const READER_GONE_MS = 5_000;

/** Of messages that have been unread for a while, those that nobody is reading. */
type Abandoned = (unread: readonly string[]) => readonly string[];

/** Picks up what a crash left behind. `alive`: the claimers that still run, or null when only leases can tell. */
export async function sweep(
  ctx: Ctx,
  alive: readonly string[] | null,
  abandoned: Abandoned = (all) => all,
): Promise<void> {
  await tidyMessages(ctx, alive);
  await releasePosts(ctx.db, ctx.clock.now(), alive);
  await readLeftOver(ctx, abandoned);
  for (const round of await startedRounds(ctx.db)) {
    if (round.state === 'closed') await withdrawUnsent(ctx, round.id, 'closed');
    else if (round.stoppedAt !== null) await withdrawUnsent(ctx, round.id, 'stopped');
    await squash(ctx, round.id);
  }
}

async function squash({ db }: Ctx, roundId: string): Promise<void> {
  for (let turn = 0; turn < SQUASHES; turn++) {
    if ((await squashTallies(db, roundId, SQUASH_AT_ONCE)) < SQUASH_AT_ONCE) return;
    await pause(PAUSE_MS);
  }
}

async function readLeftOver(ctx: Ctx, abandoned: Abandoned): Promise<void> {
  const before = new Date(ctx.clock.now().getTime() - READER_GONE_MS);
  const ids = abandoned(await unreadInboundIds(ctx.db, before, READ_AT_ONCE));
  if (ids.length > 0) await readInbounds(ctx, ids);
}

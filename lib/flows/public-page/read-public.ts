import { sumTallies } from '#db/stores/ledger/tallies.ts';
import {
  type NoticeActRow,
  type NoticeWithWords,
  publishedNotices,
  publishedSteps,
} from '#db/stores/notices/notices.ts';
import { type OfficialAccountRow, publicAccounts } from '#db/stores/notices/official-accounts.ts';
import { roundsWithPublicCounts } from '#db/stores/notices/public-page.ts';
import { startedRounds } from '#db/stores/rounds/rounds.ts';
import { foldBoard } from '#lib/domain/board/board-fold.ts';
import type { PublicAccount, PublicFacts, PublicNotice, PublicRound } from '#lib/domain/notice/public-facts.ts';
import type { Ctx } from '../ctx.ts';

type Reader = Pick<Ctx, 'db' | 'clock'>;

/** Kept on the public pages; older ones stay in headquarters' list. */
const MOST = 300;

/** All that the public pages show: open rounds, real ones first, and what everybody may read. `staff` adds what only staff may. */
export async function readPublic(ctx: Reader, reader: 'everybody' | 'staff'): Promise<PublicFacts> {
  const [rounds, counted, rows, accounts] = await Promise.all([
    startedRounds(ctx.db),
    roundsWithPublicCounts(ctx.db),
    publishedNotices(ctx.db, MOST),
    publicAccounts(ctx.db),
  ]);
  const open = rounds.filter(({ state }) => state === 'open');
  const shown = rows.filter(({ revision }) => reader === 'staff' || revision.audience === 'everybody');
  const steps = await publishedSteps(
    ctx.db,
    shown.map(({ notice }) => notice.id),
  );
  const real = open.filter(({ kind }) => kind === 'real');
  const drills = open.filter(({ kind }) => kind === 'drill');
  return {
    now: minuteOf(ctx.clock.now()),
    rounds: await Promise.all(
      [...real, ...drills].map(
        async (round): Promise<PublicRound> => ({
          kind: round.kind,
          wording: round.wording,
          openedAt: round.openedAt,
          counts: counted.has(round.id) ? await countsOf(ctx, round.id) : null,
        }),
      ),
    ),
    notices: shown.map((row) => noticeOf(row, steps)),
    accounts: accounts.map(accountOf),
  };
}

const accountOf = ({ network, handle, address, department, purpose, state }: OfficialAccountRow): PublicAccount => ({
  network,
  handle,
  address,
  department,
  purpose,
  state,
});

function noticeOf({ notice, revision }: NoticeWithWords, steps: readonly NoticeActRow[]): PublicNotice {
  const own = steps.filter(({ noticeId }) => noticeId === notice.id);
  const { topic, audience, drill, pinned, validUntil, wording, change } = revision;
  const publishedAt = notice.publishedAt ?? revision.writtenAt;
  const { takenBackAt, takenBackFor, titleHidden } = notice;
  return {
    no: notice.no,
    content: { topic, audience, drill, pinned, validUntil, wording },
    firstPublishedAt: notice.firstPublishedAt ?? publishedAt,
    publishedAt,
    change,
    times: own.map(({ at }) => at),
    takenBack: takenBackAt && { at: takenBackAt, reason: takenBackFor ?? 'other', titleHidden },
  };
}

/** Within one minute the pages stay the same to the byte, so that caches can keep them. */
const minuteOf = (now: Date): Date => new Date(Math.floor(now.getTime() / 60_000) * 60_000);

async function countsOf({ db, clock }: Reader, roundId: string): Promise<PublicRound['counts']> {
  const round = { id: roundId, kind: 'real', state: 'open', title: '', openedAt: null, closedAt: null } as const;
  const { asked, answered } = foldBoard(round, await sumTallies(db, roundId), [], [], clock.now());
  return { asked, answered };
}

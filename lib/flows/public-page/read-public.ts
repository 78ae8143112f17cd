import { sumTallies } from '#db/stores/ledger/tallies.ts';
import {
  type NoticeActRow,
  type NoticeWithWords,
  publishedNotices,
  publishedSteps,
} from '#db/stores/notices/notices.ts';
import { type OfficialAccountRow, publicAccounts } from '#db/stores/notices/official-accounts.ts';
import { roundsWithPublicCounts } from '#db/stores/notices/public-page.ts';
import { currentSiteStates } from '#db/stores/notices/site-states.ts';
import { currentDesks, type SupportDeskRow } from '#db/stores/notices/support-desks.ts';
import { listSites } from '#db/stores/people/places.ts';
import { startedRounds } from '#db/stores/rounds/rounds.ts';
import { foldBoard } from '#lib/domain/board/board-fold.ts';
import type {
  PublicAccount,
  PublicDesk,
  PublicFacts,
  PublicNotice,
  PublicRound,
  PublicSite,
} from '#lib/domain/notice/public-facts.ts';
import type { Ctx } from '../ctx.ts';

type Reader = Pick<Ctx, 'db' | 'clock' | 'core'>;
type Audience = 'everybody' | 'staff';

/** Kept on the public pages; older ones stay in headquarters' list. */
const MOST = 300;

/** All that the public pages show: open rounds, real ones first, and what everybody may read. `staff` adds what only staff may. */
export async function readPublic(ctx: Reader, reader: Audience): Promise<PublicFacts> {
  const [rounds, counted, rows, accounts, sites, desks] = await Promise.all([
    startedRounds(ctx.db),
    roundsWithPublicCounts(ctx.db),
    publishedNotices(ctx.db, MOST),
    publicAccounts(ctx.db),
    sitesFor(ctx, reader),
    currentDesks(ctx.db),
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
    sites,
    desks: desks.filter(({ audience }) => reader === 'staff' || audience === 'everybody').map(deskOf),
  };
}

/** Places of which something was said; strangers learn of none unless the settings say so, and never of damage. */
async function sitesFor({ db, core }: Reader, reader: Audience): Promise<PublicSite[]> {
  if (reader === 'everybody' && core.publicSites === 'off') return [];
  const [places, states] = await Promise.all([listSites(db), currentSiteStates(db)]);
  return places.flatMap(({ id, name }) => {
    const state = states.find(({ siteId }) => siteId === id);
    if (!state) return [];
    const { openness, fromAt } = state;
    return [{ name, openness, fromAt, damage: reader === 'staff' ? state.damage : null }];
  });
}

const deskOf = ({ wording, phone, mail }: SupportDeskRow): PublicDesk => ({ wording, phone, mail });

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
    form: notice.form,
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

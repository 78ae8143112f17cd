import { ModeBar } from '#app/_ui/mode-bar.tsx';
import { findRound, type RoundRow } from '#db/stores/rounds/rounds.ts';
import { currentRoundId } from '#lib/flows/board/read-board.ts';
import { HqNav, type Screen } from './hq-nav.tsx';
import type { SignedViewer } from './require-viewer.ts';
import type { Viewer } from './viewer.ts';

interface Props {
  viewer: SignedViewer;
  /** Null on a screen that is in no list. */
  current: Screen | null;
  /** This page, to come back to when the language changes. */
  back: string;
  /** The round that the page is about; by default the open one, if there is one. */
  round?: RoundRow | null;
}

/** The top of a screen that does not follow a round by itself: whose round it is, and as of when. */
export async function HqHead({ viewer, current, back, round }: Props) {
  const shown = round === undefined ? await openRoundNow(viewer) : round;
  const { say, now, language } = viewer;
  return (
    <>
      {shown ? (
        <ModeBar
          kind={shown.kind}
          state={shown.state}
          title={shown.wording[language].title}
          openedAt={shown.openedAt}
          closedAt={shown.closedAt}
          asOf={now}
          say={say}
        />
      ) : (
        <header className="plain-head">
          <h1>
            <b>{say.common('product')}</b> {viewer.ctx.core.companyName}
          </h1>
          <p className="mode-now">
            {language === 'en' && <span>{say.common('asOf')}</span>}
            <time dateTime={now.toISOString()}>{say.clockSeconds(now)}</time>
            {language === 'ja' && <span>{say.common('asOf')}</span>}
          </p>
        </header>
      )}
      <HqNav viewer={viewer} current={current} back={back} />
    </>
  );
}

async function openRoundNow({ ctx }: Viewer): Promise<RoundRow | null> {
  const id = await currentRoundId(ctx);
  const round = id && (await findRound(ctx.db, id));
  return round && round.state === 'open' ? round : null;
}

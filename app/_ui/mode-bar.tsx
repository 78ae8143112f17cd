import type { RoundKind, RoundState } from '#lib/domain/round.ts';
import { elapsed } from './elapsed.ts';
import { LiveMark, type LiveState } from './live-mark.tsx';
import type { Say } from './say.ts';

export interface ModeBarProps {
  kind: RoundKind;
  state: RoundState;
  title: string;
  openedAt: Date | null;
  closedAt: Date | null;
  asOf: Date;
  say: Say;
  /** Left out on screens that do not follow the round by themselves. */
  live?: LiveState;
}

/** The identity of a round: real is a solid slab of ink, a drill a hatched frame around the whole window. */
export function ModeBar({ kind, state, title, openedAt, closedAt, asOf, say, live }: ModeBarProps) {
  const end = closedAt ?? asOf;
  return (
    <>
      <header className={`mode mode-${kind}`} lang={say.language}>
        <strong className="mode-mark">
          <span>{say.common(`mode.${kind}`)}</span>
        </strong>
        <h1 className="mode-title">{title}</h1>
        {state === 'draft' ? (
          <p className="mode-times">{say.common('mode.draft')}</p>
        ) : (
          <dl className="mode-times">
            {openedAt && (
              <div>
                <dt>{say.common('started')}</dt>
                <dd>{say.moment(openedAt, asOf)}</dd>
              </div>
            )}
            {closedAt && (
              <div>
                <dt>{say.common('ended')}</dt>
                <dd>{say.moment(closedAt, asOf)}</dd>
              </div>
            )}
            {openedAt && (
              <div>
                <dt>{say.common('elapsed')}</dt>
                <dd>{elapsed(say, openedAt, end)}</dd>
              </div>
            )}
          </dl>
        )}
        <p className="mode-now">
          {live && <LiveMark live={live} say={say} />}
          {say.language === 'en' && <span>{say.common('asOf')}</span>}
          <time dateTime={asOf.toISOString()}>{say.clockSeconds(asOf)}</time>
          {say.language === 'ja' && <span>{say.common('asOf')}</span>}
        </p>
      </header>
      {kind === 'drill' && <div className="drill-frame" aria-hidden="true" />}
    </>
  );
}

import type { Say } from './say.ts';

/** How fresh the numbers are: waiting for the first word, live, silent for some seconds, or cut with the time of the last value. */
export type LiveState =
  | { kind: 'waiting' }
  | { kind: 'live' }
  | { kind: 'late'; seconds: number }
  | { kind: 'cut'; at: Date };

export function LiveMark({ live, say }: { live: LiveState; say: Say }) {
  return (
    <>
      <span className={`live live-${live.kind} needs-script`}>{words(live, say)}</span>
      <noscript>
        <span className="live live-waiting">{say.common('live.noScript')}</span>
      </noscript>
      <span className="unseen" role="status">
        {live.kind === 'waiting' ? '' : say.common(`live.announce.${live.kind}`)}
      </span>
    </>
  );
}

function words(live: LiveState, say: Say): string {
  switch (live.kind) {
    case 'late':
      return say.common('live.late', { seconds: live.seconds });
    case 'cut':
      return say.common('live.cut', { at: say.clockSeconds(live.at) });
    default:
      return say.common(`live.${live.kind}`);
  }
}

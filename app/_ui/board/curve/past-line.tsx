import { type PastCurve, percentBy } from '#lib/domain/board/past-curve.ts';
import { heightOf, pathOf } from './curve-box.ts';
import { cornersOf, curveScale } from './curve-scale.ts';

interface Props {
  past: PastCurve;
  /** Minutes that this round has been open. */
  minutes: number;
  x: (minute: number) => number;
}

/** The other round's rate, thin and dashed, with a hollow mark at the same minute. */
export function PastLine({ past, minutes, x }: Props) {
  const until = Math.min(past.minutes, curveScale(minutes).span);
  const seen = past.percents.filter(([minute]) => minute <= until);
  const percent = percentBy(past, minutes);
  return (
    <>
      <path className="curve-past" d={pathOf(cornersOf(seen, until, seen.at(-1)?.[1] ?? 0), x)} />
      {percent !== null && <circle className="curve-past-dot" cx={x(minutes)} cy={heightOf(percent)} r="4.5" />}
    </>
  );
}

import { type PastCurve, percentBy } from '#lib/domain/board/past-curve.ts';
import { elapsed } from '../../elapsed.ts';
import { percentOf } from '../../percent-of.ts';
import type { Say } from '../../say.ts';
import { Section } from '../../section.tsx';
import type { BoardPart } from '../board-part.ts';
import { acrossOf, BASE, heightOf, pathOf, TOP } from './curve-box.ts';
import { CurveFrame } from './curve-frame.tsx';
import { CurveLegend } from './curve-legend.tsx';
import { cornersOf, halfAt } from './curve-scale.ts';
import { Milestones } from './milestones.tsx';
import { PastLine } from './past-line.tsx';

interface Props extends Omit<BoardPart, 'basePath'> {
  /** Another round to set it beside, in percent. */
  past: PastCurve | null;
}

/** How the answer rate rose since the opening, always against 100 %, with the same as numbers below. */
export function Curve({ snapshot, past, say }: Props) {
  const { curve, answered, asked, openedAt, asOf } = snapshot;
  if (openedAt === null) return null;
  const minutes = minutesBetween(openedAt, snapshot.closedAt ?? asOf);
  const half = halfAt(curve, asked);
  const aside = half === undefined ? say.board('curve.halfNotYet') : say.board('curve.half', { minutes: half });
  const percent = percentOf(answered, asked);
  const part = 100 / Math.max(1, asked);
  const x = acrossOf(minutes);
  const y = heightOf(answered * part);
  const corners = cornersOf(curve, minutes, answered).map(([at, n]): [number, number] => [at, n * part]);
  const late = x(minutes) > 330;
  const anchor = late ? 'end' : 'start';
  return (
    <Section heading={say.board('curve.heading')} aside={aside} className="curve-section">
      <svg
        className="curve"
        viewBox="0 0 460 232"
        role="img"
        aria-label={`${say.board('curve.label', { minutes, percent, answered: say.number(answered) })}${wordsOf(past, minutes, say)}`}
      >
        <CurveFrame say={say} minutes={minutes} x={x} />
        {past && <PastLine past={past} minutes={minutes} x={x} />}
        <path className="curve-now" d={`M${x(minutes)} ${TOP}V${BASE}`} />
        <path className="curve-line" d={pathOf(corners, x)} />
        <circle className="curve-dot" cx={x(minutes)} cy={y} r="5" />
        <text className="curve-value" x={x(minutes) + (late ? -10 : 10)} y={y - 8} textAnchor={anchor}>
          {percent}%
        </text>
        <text x={x(minutes) + (late ? -4 : 4)} y={TOP - 8} textAnchor={anchor}>
          {say.board('curve.now', { elapsed: elapsed(say, new Date(0), new Date(minutes * 60_000)) })}
        </text>
      </svg>
      {past && <CurveLegend past={past} minutes={minutes} asOf={asOf} say={say} />}
      <Milestones snapshot={snapshot} past={past} minutes={minutes} say={say} />
    </Section>
  );
}

/** What the dashed line says, for those who hear the page. */
function wordsOf(past: PastCurve | null, minutes: number, say: Say): string {
  const percent = past && percentBy(past, minutes);
  if (past === null || percent === null) return '';
  const kind = say.common(`mode.${past.kind}`);
  return ` ${say.board('curve.pastLabel', { kind, title: past.title, percent: percent.toFixed(1) })}`;
}

const minutesBetween = (from: string, to: string): number =>
  Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000));

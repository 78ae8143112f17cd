import { elapsed } from '../../elapsed.ts';
import { percentOf } from '../../percent-of.ts';
import type { Say } from '../../say.ts';
import { Section } from '../../section.tsx';
import type { BoardPart } from '../board-part.ts';
import { answeredBy, cornersOf, curveScale, halfAt, milestonesUntil, ticksOf } from './curve-scale.ts';

const LEFT = 36;
const RIGHT = 448;
const TOP = 26;
const BASE = 206;

/** How the answer rate rose since the opening, always against 100 %, with the same as numbers below. */
export function Curve({ snapshot, say }: Omit<BoardPart, 'basePath'>) {
  const { curve, answered, asked, openedAt } = snapshot;
  if (openedAt === null) return null;
  const minutes = minutesBetween(openedAt, snapshot.closedAt ?? snapshot.asOf);
  const half = halfAt(curve, asked);
  const aside = half === undefined ? say.board('curve.halfNotYet') : say.board('curve.half', { minutes: half });
  const percent = percentOf(answered, asked);
  const scale = curveScale(minutes);
  const x = (minute: number) => LEFT + ((RIGHT - LEFT) * Math.min(minute, scale.span)) / scale.span;
  const y = (n: number) => BASE - ((BASE - TOP) * n) / Math.max(1, asked);
  const corners = cornersOf(curve, minutes, answered).map(([m, n]) => `${x(m).toFixed(1)} ${y(n).toFixed(1)}`);
  const late = x(minutes) > 330;
  return (
    <Section heading={say.board('curve.heading')} aside={aside}>
      <svg
        className={`curve curve-${snapshot.kind}`}
        viewBox="0 0 460 232"
        role="img"
        aria-label={say.board('curve.label', { minutes, percent, answered: say.number(answered) })}
      >
        <Frame say={say} minutes={minutes} x={x} />
        <path className="curve-now" d={`M${x(minutes)} ${TOP}V${BASE}`} />
        <path className="curve-line" d={`M${corners.join('L')}`} />
        <circle className="curve-dot" cx={x(minutes)} cy={y(answered)} r="5" />
        <text
          className="curve-value"
          x={x(minutes) + (late ? -10 : 10)}
          y={y(answered) - 8}
          textAnchor={late ? 'end' : 'start'}
        >
          {percent}%
        </text>
        <text x={x(minutes) + (late ? -4 : 4)} y={TOP - 8} textAnchor={late ? 'end' : 'start'}>
          {say.board('curve.now', { elapsed: elapsed(say, new Date(0), new Date(minutes * 60_000)) })}
        </text>
      </svg>
      <Milestones snapshot={snapshot} say={say} minutes={minutes} />
    </Section>
  );
}

function Frame({ say, minutes, x }: { say: Say; minutes: number; x: (minute: number) => number }) {
  const scale = curveScale(minutes);
  return (
    <>
      {[0, 25, 50, 75, 100].map((percent) => {
        const y = BASE - ((BASE - TOP) * percent) / 100;
        return (
          <g key={percent}>
            <path className={percent === 0 ? 'curve-base' : 'curve-grid'} d={`M${LEFT} ${y}H${RIGHT}`} />
            <text x={LEFT - 6} y={y + 4.5} textAnchor="end">
              {percent}
            </text>
          </g>
        );
      })}
      <text x={LEFT - 6} y={TOP - 8} textAnchor="end">
        %
      </text>
      {ticksOf(scale).map(({ minute, value }) => (
        <g key={minute}>
          <path className="curve-base" d={`M${x(minute)} ${BASE}v5`} />
          <text
            x={x(minute)}
            y={BASE + 20}
            textAnchor={minute === scale.span ? 'end' : 'middle'}
            dx={minute === scale.span ? 11 : 0}
          >
            {minute === scale.span ? say.board(`curve.tick${scale.unit}`, { n: value }) : value}
          </text>
        </g>
      ))}
    </>
  );
}

function Milestones({ snapshot, say, minutes }: Omit<BoardPart, 'basePath'> & { minutes: number }) {
  const rows = [
    ...milestonesUntil(minutes).map((at) => [at, answeredBy(snapshot.curve, at)] as const),
    [minutes, snapshot.answered] as const,
  ];
  return (
    <details className="curve-table">
      <summary>{say.board('curve.table')}</summary>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say.board('curve.minute')}</th>
            <th scope="col" className="end">
              {say.board('curve.people')}
            </th>
            <th scope="col" className="end">
              {say.board('tally.rate')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([at, n]) => (
            <tr key={at}>
              <th scope="row">{elapsed(say, new Date(0), new Date(at * 60_000))}</th>
              <td className="end num">{say.number(n)}</td>
              <td className="end num">{percentOf(n, snapshot.asked)}%</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

const minutesBetween = (from: string, to: string): number =>
  Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000));

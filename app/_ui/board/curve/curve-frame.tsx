import type { Say } from '../../say.ts';
import { BASE, heightOf, LEFT, RIGHT, TOP } from './curve-box.ts';
import { curveScale, ticksOf } from './curve-scale.ts';

interface Props {
  say: Say;
  minutes: number;
  x: (minute: number) => number;
}

/** The two axes: percent upwards, time since the opening to the right. */
export function CurveFrame({ say, minutes, x }: Props) {
  const scale = curveScale(minutes);
  return (
    <>
      {[0, 25, 50, 75, 100].map((percent) => {
        const y = heightOf(percent);
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
      {ticksOf(scale).map(({ minute, value }) => {
        const last = minute === scale.span;
        return (
          <g key={minute}>
            <path className="curve-base" d={`M${x(minute)} ${BASE}v5`} />
            <text x={x(minute)} y={BASE + 20} textAnchor={last ? 'end' : 'middle'} dx={last ? 11 : 0}>
              {last ? say.board(`curve.tick${scale.unit}`, { n: value }) : value}
            </text>
          </g>
        );
      })}
    </>
  );
}

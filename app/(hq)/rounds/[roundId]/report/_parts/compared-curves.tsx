import { cornersOf, curveScale, ticksOf } from '#app/_ui/board/curve/curve-scale.ts';
import type { Say } from '#app/_ui/say.ts';
import type { BoardSnapshot } from '#lib/domain/board.ts';
import type { RoundReport } from '#lib/flows/rounds/read-round-report.ts';
import type { ReportWords } from './told-minutes.ts';

const LEFT = 36;
const RIGHT = 448;
const TOP = 14;
const BASE = 194;
const MINUTE_MS = 60_000;

interface Props {
  report: RoundReport;
  say: Say;
  words: ReportWords;
}

/** The rate of answers over time: this round thick, earlier ones thin, drills dashed; all on one scale. */
export function ComparedCurves({ report: { board, earlier }, say, words: t }: Props) {
  const minutes = lastMinute(board);
  const scale = curveScale(minutes);
  const x = (minute: number) => LEFT + ((RIGHT - LEFT) * Math.min(minute, scale.span)) / scale.span;
  const pathOf = (one: BoardSnapshot) => {
    const until = Math.min(lastMinute(one), scale.span);
    const seen = one.curve.filter(([minute]) => minute <= until);
    const points = cornersOf(seen, until, seen.at(-1)?.[1] ?? 0);
    const y = (n: number) => BASE - ((BASE - TOP) * n) / Math.max(1, one.asked);
    return `M${points.map(([m, n]) => `${x(m).toFixed(1)} ${y(n).toFixed(1)}`).join('L')}`;
  };
  return (
    <svg className="curve report-curve" viewBox="0 0 460 220" role="img" aria-label={t('report.curve')}>
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
      {ticksOf(scale).map(({ minute, value }) => (
        <text key={minute} x={x(minute)} y={BASE + 20} textAnchor={minute === scale.span ? 'end' : 'middle'}>
          {minute === scale.span ? say.board(`curve.tick${scale.unit}`, { n: value }) : value}
        </text>
      ))}
      {earlier.map((one) => (
        <path key={one.board.roundId} className={`report-earlier report-${one.board.kind}`} d={pathOf(one.board)} />
      ))}
      <path className={`curve-line report-${board.kind}`} d={pathOf(board)} />
    </svg>
  );
}

/** How long the round was open, or has been so far. */
const lastMinute = ({ openedAt, closedAt, asOf }: BoardSnapshot): number =>
  openedAt === null ? 0 : Math.max(1, Math.floor((Date.parse(closedAt ?? asOf) - Date.parse(openedAt)) / MINUTE_MS));

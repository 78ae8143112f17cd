import { type PastCurve, percentBy } from '#lib/domain/board/past-curve.ts';
import type { BoardSnapshot } from '#lib/domain/board.ts';
import { elapsed } from '../../elapsed.ts';
import { percentOf } from '../../percent-of.ts';
import type { Say } from '../../say.ts';
import { answeredBy, milestonesUntil } from './curve-scale.ts';

interface Props {
  snapshot: BoardSnapshot;
  past: PastCurve | null;
  minutes: number;
  say: Say;
}

/** The curve as numbers, for everybody who reads rather than looks. */
export function Milestones({ snapshot, past, minutes, say }: Props) {
  const rows = [
    ...milestonesUntil(minutes).map((at) => [at, answeredBy(snapshot.curve, at)] as const),
    [minutes, snapshot.answered] as const,
  ];
  const heads = [
    say.board('curve.people'),
    say.board('tally.rate'),
    ...(past ? [say.board('curve.pastRate', { kind: say.common(`mode.${past.kind}`) })] : []),
  ];
  return (
    <details className="curve-table">
      <summary>{say.board('curve.table')}</summary>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say.board('curve.minute')}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="end">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([at, n]) => (
            <tr key={at}>
              <th scope="row">{elapsed(say, new Date(0), new Date(at * 60_000))}</th>
              <td className="end num">{say.number(n)}</td>
              <td className="end num">{percentOf(n, snapshot.asked)}%</td>
              {past && <td className="end num">{percentText(percentBy(past, at))}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

const percentText = (percent: number | null): string => (percent === null ? '–' : `${percent.toFixed(1)}%`);

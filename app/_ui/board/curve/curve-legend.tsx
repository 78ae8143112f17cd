import { type PastCurve, percentBy } from '#lib/domain/board/past-curve.ts';
import { elapsed } from '../../elapsed.ts';
import type { Say } from '../../say.ts';

interface Props {
  past: PastCurve;
  minutes: number;
  asOf: string;
  say: Say;
}

/** Which line is which; the other round is named, and stands in percent only. */
export function CurveLegend({ past, minutes, asOf, say }: Props) {
  const percent = percentBy(past, minutes);
  const at = say.moment(new Date(past.openedAt), new Date(asOf));
  return (
    <div className="curve-legend">
      <p>
        <i className="curve-key" />
        {say.board('curve.own')}
      </p>
      <p>
        <i className="curve-key curve-key-past" />
        <span className={`chip chip-${past.kind}`}>{say.common(`mode.${past.kind}`)}</span>
        <span>
          {past.title} <span className="num">{at}</span>
        </span>
        <b>
          {percent === null
            ? say.board('curve.pastOver')
            : say.board('curve.pastBy', { elapsed: wordsOf(say, minutes), percent: percent.toFixed(1) })}
        </b>
      </p>
      <p className="quiet">{say.board('curve.pastNote')}</p>
    </div>
  );
}

const wordsOf = (say: Say, minutes: number): string => elapsed(say, new Date(0), new Date(minutes * 60_000));

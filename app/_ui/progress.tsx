import type { CSSProperties } from 'react';
import type { Say } from './say.ts';

interface Props {
  handedOver: number;
  /** Refused for now, tried again later. */
  waiting: number;
  failed: number;
  toCome: number;
  say: Say;
}

/** How far a sending is, always with all four counts. */
export function Progress({ say, ...counts }: Props) {
  const rows = [
    { look: 'handed', name: say.common('progress.handedOver'), n: counts.handedOver },
    { look: 'waiting', name: say.common('progress.waiting'), n: counts.waiting },
    { look: 'failed', name: say.common('progress.failed'), n: counts.failed },
    { look: 'to-come', name: say.common('progress.toCome'), n: counts.toCome },
  ];
  const spoken = rows.map(({ name, n }) => `${name} ${say.number(n)}`).join(say.board('tally.between'));
  return (
    <div>
      <div className="progress" role="img" aria-label={`${say.common('progress.label')}: ${spoken}`}>
        {rows.map(({ look, n }) => (
          <i key={look} className={`progress-${look}`} style={{ '--n': n } as CSSProperties} />
        ))}
      </div>
      <dl className="progress-counts">
        {rows.map(({ look, name, n }) => (
          <div key={look}>
            <dt>{name}</dt>
            <dd className="num">{say.number(n)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

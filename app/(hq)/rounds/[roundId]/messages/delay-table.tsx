import type { CSSProperties } from 'react';
import { Section } from '#app/_ui/section.tsx';
import { Table } from '#app/_ui/table.tsx';
import { handOverDelays } from '#db/stores/messages/hand-over-delays.ts';
import { translate } from '#lib/text/translate.ts';
import type { Viewer } from '../../../_frame/viewer.ts';

const SPAN_MS = 10 * 60_000;
const MOST = 15;
const COLUMNS = ['queue', 'mean', 'handedOver', 'waiting', 'oldest'] as const;

/** The slowest destinations of the last minutes, each with a bar as long as its mean delay. */
export async function DelayTable({ roundId, viewer }: { roundId: string; viewer: Viewer }) {
  const { ctx, say, language, now } = viewer;
  const t = translate(language, 'sending');
  const delays = await handOverDelays(ctx.db, roundId, new Date(now.getTime() - SPAN_MS), now, MOST);
  const most = Math.max(1, ...delays.map(({ meanMs, oldestMs }) => Math.max(meanMs, oldestMs)));
  const seconds = (ms: number) => t('seconds', { s: Math.round(ms / 100) / 10 });
  return (
    <Section heading={t('delays')} aside={t('delaysNote')}>
      {delays.length === 0 ? (
        <p className="quiet">{t('delaysNone')}</p>
      ) : (
        <Table
          caption={t('delays')}
          columns={COLUMNS.map((key) => ({ key, head: t(`column.${key}`), end: key !== 'queue' && key !== 'mean' }))}
          className="wraps sending"
        >
          {delays.map(({ queue, meanMs, handedOver, waiting, oldestMs }) => (
            <tr key={queue}>
              <th scope="row">{queue}</th>
              <td>
                <span className="num">{seconds(meanMs)}</span>
                <Bar part={meanMs / most} />
              </td>
              <td className="end num">{say.number(handedOver)}</td>
              <td className="end num">{say.number(waiting)}</td>
              <td className="end num">{waiting > 0 && seconds(oldestMs)}</td>
            </tr>
          ))}
        </Table>
      )}
    </Section>
  );
}

const Bar = ({ part }: { part: number }) => (
  <span className="delay-bar" aria-hidden="true">
    <i style={{ '--part': `${Math.round(part * 100)}%` } as CSSProperties} />
  </span>
);

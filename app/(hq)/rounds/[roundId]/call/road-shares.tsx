import type { CSSProperties } from 'react';
import { routeName } from '#app/_ui/answer-words.tsx';
import { Section } from '#app/_ui/section.tsx';
import { peopleByRoad } from '#db/stores/rounds/answer-calls.ts';
import { translate } from '#lib/text/translate.ts';
import type { SignedViewer } from '../../../_frame/require-viewer.ts';

interface Props {
  roundId: string;
  since: Date;
  viewer: SignedViewer;
}

/** By which roads people have answered since they were called. */
export async function RoadShares({ roundId, since, viewer }: Props) {
  const { ctx, say, now, language } = viewer;
  const roads = await peopleByRoad(ctx.db, roundId, since);
  const all = roads.reduce((sum, { people }) => sum + people, 0);
  const most = Math.max(1, ...roads.map(({ people }) => people));
  const t = translate(language, 'call');
  return (
    <Section heading={t('roads')} aside={t('roadsNote', { at: say.moment(since, now) })} className="routes shares">
      {roads.length === 0 && <p>{t('roadsNone')}</p>}
      <ul>
        {roads.map(({ route, people }) => (
          <li key={route}>
            <span>{routeName(route, say)}</span>
            <i style={{ '--part': people / most } as CSSProperties} />
            <b className="num">{t('roadsPeople', { n: String(people) })}</b>
            <span className="num">{t('roadsPercent', { percent: String(Math.round((people * 100) / all)) })}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

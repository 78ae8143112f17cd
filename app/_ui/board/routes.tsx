import type { CSSProperties } from 'react';
import { routeName } from '../answer-words.tsx';
import { EmptyState } from '../empty-state.tsx';
import { Num } from '../num.tsx';
import { Section } from '../section.tsx';
import type { BoardPart } from './board-part.ts';

/** Which roads the answers came by, the busiest first; bars are ink, for a road is not a status. */
export function Routes({ snapshot, say }: Omit<BoardPart, 'basePath'>) {
  const routes = Object.entries(snapshot.routes).sort(([a, n], [b, m]) => m - n || a.localeCompare(b));
  const most = Math.max(1, ...routes.map(([, n]) => n));
  return (
    <Section heading={say.board('routes.heading')} aside={say.board('routes.aside')} className="routes">
      {routes.length === 0 && <EmptyState title={say.board('routes.none')} />}
      <ul>
        {routes.map(([route, n]) => (
          <li key={route}>
            <span>{routeName(route, say)}</span>
            <i style={{ '--part': n / most } as CSSProperties} />
            <b>
              <Num value={say.number(n)} />
            </b>
          </li>
        ))}
      </ul>
    </Section>
  );
}

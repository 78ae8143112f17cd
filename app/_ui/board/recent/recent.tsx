'use client';

import { useState } from 'react';
import { Section } from '../../section.tsx';
import { StatusWord } from '../../status-word.tsx';
import type { BoardPart } from '../board-part.ts';
import { recentChanges, remember } from './recent-changes.ts';

/** Which numbers rose and fell in the last five minutes, or since the page was opened; it always says from when. */
export function Recent({ snapshot, say }: Omit<BoardPart, 'basePath'>) {
  const [seen, setSeen] = useState(() => remember([], snapshot));
  const next = remember(seen, snapshot);
  if (next !== seen) setSeen(next);
  const { sinceMs, changes } = recentChanges(next, snapshot);
  const times = { from: say.clock(new Date(sinceMs)), to: say.clock(new Date(snapshot.asOf)) };
  return (
    <Section heading={say.board('recent.heading')} aside={say.board('recent.since', times)} className="recent">
      {changes.length === 0 ? (
        <p className="quiet small">{say.board('recent.none')}</p>
      ) : (
        <ul>
          {changes.map(({ bucket, by }) => (
            <li key={bucket}>
              <StatusWord bucket={bucket} say={say} />
              <b className="num">
                {say.board(by > 0 ? 'recent.more' : 'recent.fewer', { n: say.number(Math.abs(by)) })}
              </b>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

'use client';

import { useState } from 'react';
import { Num } from '../../num.tsx';
import type { Say } from '../../say.ts';
import { Section } from '../../section.tsx';
import { StatusWord } from '../../status-word.tsx';
import type { BoardPart } from '../board-part.ts';
import { recentChanges, remember } from './recent-changes.ts';

/** By how many each number rose or fell in the last five minutes, or since the page was opened; it says from when, and keeps its height. */
export function Recent({ snapshot, say }: Omit<BoardPart, 'basePath'>) {
  const [seen, setSeen] = useState(() => remember([], snapshot));
  const next = remember(seen, snapshot);
  if (next !== seen) setSeen(next);
  const { sinceMs, changes } = recentChanges(next, snapshot);
  const times = { from: say.clock(new Date(sinceMs)), to: say.clock(new Date(snapshot.asOf)) };
  return (
    <Section heading={say.board('recent.heading')} aside={say.board('recent.since', times)} className="recent">
      <ul>
        {changes.map(({ bucket, by }) => (
          <li key={bucket}>
            <StatusWord bucket={bucket} say={say} text={say.board(`places.short.${bucket as 'help'}`)} />
            <b className={by === 0 ? 'zero' : undefined}>
              <Num value={signed(by, say)} />
            </b>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const signed = (by: number, say: Say): string =>
  by === 0 ? '±0' : say.board(by > 0 ? 'recent.more' : 'recent.fewer', { n: say.number(Math.abs(by)) });

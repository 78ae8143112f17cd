import { countOf } from '#lib/domain/board.ts';
import { SILENCES } from '#lib/domain/message.ts';
import { listHref } from '../list-href.ts';
import { PeopleNumber } from '../people-number.tsx';
import { Section } from '../section.tsx';
import { StatusWord } from '../status-word.tsx';
import type { BoardPart } from './board-part.ts';
import { SILENT, totalOf } from './buckets.ts';

/** The four kinds of silence, never mixed and never hidden: what each means and what to do next. */
export function Silences({ snapshot, say, basePath }: BoardPart) {
  const n = say.number(totalOf(snapshot.counts, SILENT));
  return (
    <Section
      heading={say.board('silences.heading', { n })}
      aside={say.board('silences.aside')}
      className="silences board-wide"
    >
      <ul>
        {SILENCES.map((silence) => (
          <li key={silence} className="silence">
            <span className="fill" data-bucket={silence} />
            <div>
              <PeopleNumber
                n={countOf(snapshot.counts, silence)}
                what={say.status(silence)}
                href={listHref(basePath, { buckets: [silence] })}
                say={say}
              />
              <h3>
                <StatusWord bucket={silence} say={say} />
              </h3>
            </div>
            <p>{say.board(`silences.${silence}.why`)}</p>
            <p className="next">{say.board(`silences.${silence}.next`)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

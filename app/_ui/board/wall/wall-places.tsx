import { answeredOf, type Counts, countOf, type PlaceCounts, sumOf } from '#lib/domain/board.ts';
import { Num } from '../../num.tsx';
import { wholePercentOf } from '../../percent-of.ts';
import type { Say } from '../../say.ts';
import { Section } from '../../section.tsx';
import { StackedBar } from '../../stacked-bar.tsx';
import { StatusWord } from '../../status-word.tsx';
import type { BoardPart } from '../board-part.ts';
import { topDepartments, wallPlaces } from './wall-room.ts';

const ROWS = 14;
const MOST_DEPARTMENTS = 7;

/** Sites and departments as lines, those in need first; what does not fit stands as one sum. */
export function WallPlaces({ snapshot, say }: Omit<BoardPart, 'basePath'>) {
  const departments = topDepartments(snapshot.departments);
  const departmentRows = Math.min(departments.length, MOST_DEPARTMENTS);
  const siteRows = Math.min(snapshot.sites.length, ROWS - departmentRows);
  return (
    <div className="wall-places">
      <Lines heading={say.board('places.sites')} places={snapshot.sites} most={siteRows} say={say} />
      <Lines heading={say.board('places.departments')} places={departments} most={ROWS - siteRows} say={say} />
    </div>
  );
}

function Lines({
  heading,
  places,
  most,
  say,
}: {
  heading: string;
  places: readonly PlaceCounts[];
  most: number;
  say: Say;
}) {
  if (places.length === 0) return null;
  const { shown, others } = wallPlaces(places, most);
  return (
    <Section heading={heading}>
      <ul className="wall-lines">
        {shown.map(({ id, name, counts }) => (
          <Line key={id} name={name} counts={counts} say={say} />
        ))}
        {others && <Line name={say.board('places.others', { n: others.n })} counts={others.counts} say={say} />}
      </ul>
    </Section>
  );
}

function Line({ name, counts, say }: { name: string; counts: Counts; say: Say }) {
  return (
    <li>
      <span className="wall-name">{name}</span>
      <StackedBar counts={counts} say={say} />
      <span className="num percent">
        {wholePercentOf(answeredOf(counts), sumOf(counts))}
        <small>%</small>
      </span>
      {(['help', 'serious'] as const).map((bucket) => (
        <span key={bucket} className="word" data-bucket={bucket}>
          {countOf(counts, bucket) > 0 && (
            <>
              <StatusWord bucket={bucket} say={say} text="" />
              <Num value={say.number(countOf(counts, bucket))} />
            </>
          )}
        </span>
      ))}
    </li>
  );
}

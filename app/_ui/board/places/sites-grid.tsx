import { answeredOf, countOf, type PlaceCounts, sumOf } from '#lib/domain/board.ts';
import { listHref } from '../../list-href.ts';
import { PeopleNumber } from '../../people-number.tsx';
import { wholePercentOf } from '../../percent-of.ts';
import { Section } from '../../section.tsx';
import { StackedBar } from '../../stacked-bar.tsx';
import { StatusWord } from '../../status-word.tsx';
import type { BoardPart } from '../board-part.ts';

/** Every place of work on a spot of its own, as on a map: what changes is how it looks, never where it is. */
export function SitesGrid({ snapshot, say, basePath }: BoardPart) {
  if (snapshot.sites.length === 0) return null;
  return (
    <Section heading={say.board('places.sites')} aside={say.board('places.sitesAside')} className="sites board-wide">
      <ul className="sites-list">
        {snapshot.sites.map((site) => (
          <Site key={site.id} site={site} say={say} basePath={basePath} />
        ))}
      </ul>
    </Section>
  );
}

function Site({ site, say, basePath }: Omit<BoardPart, 'snapshot'> & { site: PlaceCounts }) {
  const asked = sumOf(site.counts);
  const answered = answeredOf(site.counts);
  const hurt = (['help', 'serious', 'minor'] as const).filter((bucket) => countOf(site.counts, bucket) > 0);
  return (
    <li className="site" data-bucket={hurt[0]}>
      <div className="site-head">
        <h3>
          <a className="to-list" href={listHref(basePath, { siteId: site.id })}>
            {site.name}
          </a>
        </h3>
        <span className="percent num">
          {wholePercentOf(answered, asked)}
          <small>%</small>
        </span>
      </div>
      <StackedBar counts={site.counts} say={say} />
      <div className="site-foot">
        <span className="num">
          {say.board('places.answeredOf', { answered: say.number(answered), asked: say.number(asked) })}
        </span>
        <ul className="site-marks">
          {hurt.map((bucket) => (
            <li key={bucket} className="word" data-bucket={bucket}>
              <StatusWord bucket={bucket} say={say} text="" />
              <PeopleNumber
                n={countOf(site.counts, bucket)}
                what={`${site.name} ${say.status(bucket)}`}
                href={listHref(basePath, { buckets: [bucket], siteId: site.id })}
                say={say}
              />
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}

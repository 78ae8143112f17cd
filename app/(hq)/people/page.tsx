import type { Metadata } from 'next';
import { ButtonLink } from '#app/_ui/button.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { countActive, countPeople, listPeople } from '#db/stores/people/people-list.ts';
import { listSites } from '#db/stores/people/places.ts';
import { reachOf } from '#lib/domain/access.ts';
import { translate } from '#lib/text/translate.ts';
import { HqHead } from '../_frame/hq-head.tsx';
import { requireViewer } from '../_frame/require-viewer.ts';
import { titled } from '../_frame/titled.ts';
import { PeopleFilters } from './people-filters.tsx';
import { type PeopleQuery, peopleFilterOf } from './people-query.ts';
import { RosterTable } from './roster-table.tsx';

const PAGE = 100;
/** Beyond it the number only says that there are many. */
const MOST_COUNTED = 10_000;

interface Props {
  searchParams: Promise<PeopleQuery>;
}

export const generateMetadata = (): Promise<Metadata> => titled((say) => say.common('nav.people'));

/** The roster: find a person, or those whom no message will reach. */
export default async function People({ searchParams }: Props) {
  const who = await requireViewer('person.see');
  const { ctx, say, language, scope } = who;
  const { after, ...query } = await searchParams;
  const t = translate(language, 'people');
  const filter = peopleFilterOf(ctx, scope, query);
  const [active, found, sites] = await Promise.all([
    countActive(ctx.db, scope),
    countPeople(ctx.db, filter, MOST_COUNTED),
    listSites(ctx.db),
  ]);
  const { people, next } = await listPeople(ctx.db, filter, { after, limit: PAGE });
  const searched = Object.values(query).some(Boolean);
  const link = (more: Record<string, string>) => `?${new URLSearchParams({ ...said(query), ...more })}`;
  return (
    <>
      <HqHead viewer={who} current="people" back={`/people${link({})}`} />
      <main id="content" className="page">
        <div className="page-head">
          <h2 className="page-title">
            {t('list.title')}{' '}
            <b className="num">{found < MOST_COUNTED ? say.number(found) : t('list.many', { n: say.number(found) })}</b>
          </h2>
          <p className="actions">
            {reachOf(who.session.grants, 'roster.change') && (
              <>
                <ButtonLink href="/people/import">{t('list.import')}</ButtonLink>
                <ButtonLink href="/people/check">{t('check.title')}</ButtonLink>
                <ButtonLink href="/places">{translate(language, 'places')('title')}</ButtonLink>
              </>
            )}
            {reachOf(who.session.grants, 'pin.issue') && (
              <ButtonLink href="/people/pins">{translate(language, 'pins')('link')}</ButtonLink>
            )}
          </p>
        </div>
        <PeopleFilters query={query} sites={sites} searched={searched} language={language} />
        {people.length === 0 ? (
          <EmptyState title={searched ? t('list.none') : t('list.empty')}>
            {searched ? t('list.noneNote', { n: say.number(active) }) : t('list.emptyNote')}
          </EmptyState>
        ) : (
          <RosterTable people={people} viewer={who} />
        )}
        <p className="pager">
          {after && <ButtonLink href={link({})}>{t('ofRound.first')}</ButtonLink>}
          {next && <ButtonLink href={link({ after: next })}>{t('ofRound.next', { n: PAGE })}</ButtonLink>}
        </p>
      </main>
    </>
  );
}

/** What was filled in, as an address carries it. */
const said = ({ q, only, dept, site }: PeopleQuery) =>
  Object.fromEntries(
    Object.entries({ q, only, dept, site }).filter((pair): pair is [string, string] => Boolean(pair[1])),
  );

import type { Metadata } from 'next';
import { Button, ButtonLink } from '#app/_ui/button.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { Field } from '#app/_ui/field.tsx';
import { countActive, countPeople, listPeople } from '#db/stores/people/people-list.ts';
import { reachOf } from '#lib/domain/access.ts';
import { translate } from '#lib/text/translate.ts';
import { HqHead } from '../_frame/hq-head.tsx';
import { requireViewer } from '../_frame/require-viewer.ts';
import { titled } from '../_frame/titled.ts';
import { type PeopleQuery, peopleFilterOf } from './people-query.ts';
import { RosterTable } from './roster-table.tsx';

const PAGE = 100;

interface Props {
  searchParams: Promise<PeopleQuery>;
}

export const generateMetadata = (): Promise<Metadata> => titled((say) => say.common('nav.people'));

/** The roster: find a person, or those whom no message will reach. */
export default async function People({ searchParams }: Props) {
  const who = await requireViewer('person.see');
  const { ctx, say, language, scope } = who;
  const { q = '', only = '', after } = await searchParams;
  const t = translate(language, 'people');
  const filter = peopleFilterOf(ctx, scope, { q, only });
  const [active, found] = await Promise.all([countActive(ctx.db, scope), countPeople(ctx.db, filter)]);
  const { people, next } = await listPeople(ctx.db, filter, { after, limit: PAGE });
  const searched = q !== '' || only !== '';
  const link = (more: Record<string, string>) => `?${new URLSearchParams({ q, only, ...more })}`;
  return (
    <>
      <HqHead viewer={who} current="people" back={`/people${link({})}`} />
      <main id="content" className="page">
        <div className="page-head">
          <h2 className="page-title">
            {t('list.title')} <b className="num">{say.number(found)}</b>
          </h2>
          {reachOf(who.session.grants, 'roster.change') && (
            <p>
              <ButtonLink href="/people/import">{t('list.import')}</ButtonLink>
            </p>
          )}
          {reachOf(who.session.grants, 'pin.issue') && (
            <p>
              <ButtonLink href="/people/pins">{translate(language, 'pins')('link')}</ButtonLink>
            </p>
          )}
        </div>
        <form className="filters">
          <Field name="q" type="search" label={t('list.search')} defaultValue={q} />
          <Field as="select" name="only" label={t('list.only')} defaultValue={only}>
            <option value="">{t('list.onlyAny')}</option>
            <option value="none">{t('list.onlyNone')}</option>
            <option value="bad">{t('list.onlyBad')}</option>
          </Field>
          <div className="filters-act">
            <Button type="submit">{t('list.find')}</Button>
            {searched && (
              <ButtonLink look="quiet" href="/people">
                {t('list.clear')}
              </ButtonLink>
            )}
          </div>
        </form>
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

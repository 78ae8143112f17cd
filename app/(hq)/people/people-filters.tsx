import { Button, ButtonLink } from '#app/_ui/button.tsx';
import { Field } from '#app/_ui/field.tsx';
import { PEOPLE_KINDS } from '#db/stores/people/people-list.ts';
import type { Place } from '#lib/domain/board.ts';
import type { Language } from '#lib/domain/person.ts';
import { translate } from '#lib/text/translate.ts';
import type { PeopleQuery } from './people-query.ts';

interface Props {
  query: PeopleQuery;
  sites: readonly Place[];
  searched: boolean;
  language: Language;
}

/** By words, by what is amiss with a person, by department with all below it, by site. */
export function PeopleFilters({ query: { q, only, dept, site }, sites, searched, language }: Props) {
  const t = translate(language, 'people');
  return (
    <form className="filters">
      <Field name="q" type="search" label={t('list.search')} defaultValue={q} maxLength={200} />
      <Field as="select" name="only" label={t('list.only')} defaultValue={only}>
        <option value="">{t('list.onlyAny')}</option>
        {PEOPLE_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`list.kind.${kind}`)}
          </option>
        ))}
      </Field>
      <Field name="dept" type="search" label={t('list.department')} defaultValue={dept} maxLength={400} />
      <Field as="select" name="site" label={t('field.site')} defaultValue={site}>
        <option value="">{t('list.onlyAny')}</option>
        {sites.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
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
  );
}

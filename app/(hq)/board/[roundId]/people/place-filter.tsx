import { Button, ButtonLink } from '#app/_ui/button.tsx';
import { Field } from '#app/_ui/field.tsx';
import type { Department } from '#db/stores/people/places.ts';
import type { Place } from '#lib/domain/board.ts';
import type { Language } from '#lib/domain/person.ts';
import { translate } from '#lib/text/translate.ts';
import { type Query, queryWith } from './line-query.ts';

interface Props {
  query: Query;
  departments: readonly Department[];
  sites: readonly Place[];
  language: Language;
}

/** Narrows the list by name, kana or number, department, site and mark; a plain GET form. */
export function PlaceFilter({ query, departments, sites, language }: Props) {
  const t = translate(language, 'people');
  const board = translate(language, 'board');
  const value = (key: string) => [query[key] ?? ''].flat()[0];
  const narrowed = ['department', 'site', 'mark', 'bucket', 'q'].some((key) => value(key) !== '');
  return (
    <form className="filters">
      {[query.bucket ?? []].flat().map((bucket) => (
        <input key={bucket} type="hidden" name="bucket" value={bucket} />
      ))}
      <Field type="search" name="q" label={t('ofRound.search')} defaultValue={value('q')} maxLength={80} />
      <Field as="select" name="department" label={board('places.name')} defaultValue={value('department')}>
        <option value="">{t('ofRound.any')}</option>
        {departments.map(({ id, path }) => (
          <option key={id} value={id}>
            {path}
          </option>
        ))}
      </Field>
      <Field as="select" name="site" label={t('field.site')} defaultValue={value('site')}>
        <option value="">{t('ofRound.any')}</option>
        {sites.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Field>
      <Field as="select" name="mark" label={t('ofRound.mark')} defaultValue={value('mark')}>
        <option value="">{t('ofRound.any')}</option>
        <option value="open_help">{board('tally.openHelp')}</option>
        <option value="conflict">{board('tally.conflicts')}</option>
      </Field>
      <div className="filters-act">
        <Button type="submit">{t('ofRound.narrow')}</Button>
        {narrowed && (
          <ButtonLink look="quiet" href={queryWith({}, {})}>
            {t('ofRound.clear')}
          </ButtonLink>
        )}
      </div>
    </form>
  );
}

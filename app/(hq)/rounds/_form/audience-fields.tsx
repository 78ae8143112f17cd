import { Choice, Choices } from '#app/_ui/choice.tsx';
import type { Place } from '#lib/domain/board.ts';
import { DepartmentChoices } from './department-choices.tsx';
import type { RoundFields } from './round-fields.ts';
import type { RoundWords } from './round-words.ts';

export interface Places {
  departments: readonly (Place & { path: string })[];
  sites: readonly string[];
}

interface Props extends Places {
  fields: Pick<RoundFields, 'departments' | 'sites'>;
  words: RoundWords;
}

/** Departments and sites to tick. */
export function AudienceFields({ fields, words: t, departments, sites }: Props) {
  return (
    <div className="pair">
      <fieldset className="field">
        <legend>{t('form.departments')}</legend>
        <p className="field-hint">{t('form.departmentsNote')}</p>
        <DepartmentChoices departments={departments} chosen={fields.departments} words={t} />
      </fieldset>
      <Choices legend={t('form.sites')}>
        {sites.map((site) => (
          <Choice key={site} type="checkbox" name="site" value={site} defaultChecked={fields.sites.includes(site)}>
            {site}
          </Choice>
        ))}
      </Choices>
    </div>
  );
}

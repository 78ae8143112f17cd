import { ActionForm } from '#app/_ui/action-form.tsx';
import { ButtonLink } from '#app/_ui/button.tsx';
import { Section } from '#app/_ui/section.tsx';
import type { DepartmentRow, SiteRow } from '#db/stores/places/place-changes.ts';
import { type Language, pathSteps } from '#lib/domain/person.ts';
import { translate } from '#lib/text/translate.ts';
import { closePlaceNow, saveDepartmentNow, saveSiteNow } from './place-actions.ts';

interface Props<Row> {
  /** Null for a new one. */
  row: Row | null;
  language: Language;
}

/** Name and place in the tree of one department, and its closing. */
export function DepartmentForms({ row, language }: Props<DepartmentRow>) {
  const t = translate(language, 'places');
  const above = row ? pathSteps(row.path).slice(0, -1).join('/') : '';
  return (
    <Section heading={row ? t('changeDepartment', { name: row.path }) : t('addDepartment')}>
      <ActionForm
        key={row?.id}
        action={saveDepartmentNow}
        hidden={{ id: row?.id ?? '' }}
        fields={[
          { name: 'name', label: t('name'), value: row?.name },
          { name: 'above', label: t('above'), hint: t('aboveHint'), value: above, optional: true },
        ]}
        submit={row ? t('save') : t('add')}
      />
      <CloseForm kind="department" row={row} language={language} />
    </Section>
  );
}

/** Name and areas of one site, and its closing. */
export function SiteForms({ row, language }: Props<SiteRow>) {
  const t = translate(language, 'places');
  const areas = (row?.areaCodes ?? []).join(' ');
  return (
    <Section heading={row ? t('changeSite', { name: row.name }) : t('addSite')}>
      <ActionForm
        key={row?.id}
        action={saveSiteNow}
        hidden={{ id: row?.id ?? '' }}
        fields={[
          { name: 'name', label: t('name'), value: row?.name },
          { name: 'areas', label: t('areas'), hint: t('areasHint'), value: areas, optional: true },
        ]}
        submit={row ? t('save') : t('add')}
      />
      <CloseForm kind="site" row={row} language={language} />
    </Section>
  );
}

function CloseForm({ kind, row, language }: Props<Pick<SiteRow, 'id' | 'closedAt'>> & { kind: 'department' | 'site' }) {
  const t = translate(language, 'places');
  const back = (
    <p>
      <ButtonLink look="quiet" href="/places">
        {t('back')}
      </ButtonLink>
    </p>
  );
  if (!row) return back;
  const close = row.closedAt === null;
  return (
    <>
      {close && <p className="quiet small">{t('closeLead')}</p>}
      <ActionForm
        action={closePlaceNow}
        hidden={{ kind, id: row.id, close: close ? 'yes' : 'no' }}
        fields={[]}
        submit={t(close ? 'close' : 'open')}
        look="default"
      />
      {back}
    </>
  );
}

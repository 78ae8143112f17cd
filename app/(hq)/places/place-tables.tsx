import { Button } from '#app/_ui/button.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { Field } from '#app/_ui/field.tsx';
import { Section } from '#app/_ui/section.tsx';
import { Table } from '#app/_ui/table.tsx';
import { departmentsLike, sitesWithPeople } from '#db/stores/places/place-changes.ts';
import { translate } from '#lib/text/translate.ts';
import type { Viewer } from '../_frame/viewer.ts';

const MOST = 300;

/** Departments in the order of the tree, each with who works just there. */
export async function DepartmentTable({ part, viewer: { ctx, say, language } }: { part: string; viewer: Viewer }) {
  const t = translate(language, 'places');
  const found = await departmentsLike(ctx.db, part.trim().slice(0, 200), MOST + 1);
  const columns = [
    { key: 'path', head: t('path') },
    { key: 'people', head: t('people'), end: true },
    { key: 'change', head: t('change') },
  ];
  return (
    <Section heading={t('departments')}>
      <form className="filters">
        <Field name="q" type="search" label={t('search')} defaultValue={part} maxLength={200} />
        <div className="filters-act">
          <Button type="submit">{t('find')}</Button>
        </div>
      </form>
      {found.length === 0 ? (
        <EmptyState title={t('none')} />
      ) : (
        <Table caption={t('departments')} columns={columns} className="wraps">
          {found.slice(0, MOST).map(({ row, people }) => (
            <tr key={row.id}>
              <th scope="row">
                <a href={`/people?${new URLSearchParams({ dept: row.path })}`}>{row.path}</a>{' '}
                {row.closedAt && <b>{t('closed')}</b>}
              </th>
              <td className="num end">{say.number(people)}</td>
              <td>
                <a
                  href={`/places?${new URLSearchParams({ department: row.id })}`}
                  aria-label={t('changeDepartment', { name: row.path })}
                >
                  {t('change')}
                </a>
              </td>
            </tr>
          ))}
        </Table>
      )}
      {found.length > MOST && <p className="quiet">{t('more')}</p>}
    </Section>
  );
}

/** Sites with the areas in which they lie. */
export async function SiteTable({ viewer: { ctx, say, language } }: { viewer: Viewer }) {
  const t = translate(language, 'places');
  const sites = await sitesWithPeople(ctx.db);
  const columns = [
    { key: 'site', head: t('sites') },
    { key: 'areas', head: t('areas') },
    { key: 'people', head: t('people'), end: true },
    { key: 'change', head: t('change') },
  ];
  return (
    <Section heading={t('sites')}>
      <Table caption={t('sites')} columns={columns} className="wraps">
        {sites.map(({ row, people }) => (
          <tr key={row.id}>
            <th scope="row">
              <a href={`/people?${new URLSearchParams({ site: row.id })}`}>{row.name}</a>{' '}
              {row.closedAt && <b>{t('closed')}</b>}
            </th>
            <td className="num">{(row.areaCodes ?? []).join(' ')}</td>
            <td className="num end">{say.number(people)}</td>
            <td>
              <a
                href={`/places?${new URLSearchParams({ site: row.id })}`}
                aria-label={t('changeSite', { name: row.name })}
              >
                {t('change')}
              </a>
            </td>
          </tr>
        ))}
      </Table>
    </Section>
  );
}

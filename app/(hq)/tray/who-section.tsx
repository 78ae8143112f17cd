import { Button, ButtonLink } from '#app/_ui/button.tsx';
import { Field } from '#app/_ui/field.tsx';
import { Section } from '#app/_ui/section.tsx';
import type { TrayItem } from '#db/stores/inbounds/tray.ts';
import { findPerson, type PersonRow } from '#db/stores/people/people.ts';
import { listDepartments, listSites } from '#db/stores/people/places.ts';
import { translate } from '#lib/text/translate.ts';
import type { Viewer } from '../_frame/viewer.ts';
import type { TrayQuery } from './page.tsx';

interface Props {
  item: TrayItem;
  person: PersonRow | null;
  query: TrayQuery;
  viewer: Viewer;
}

/** The person, the candidates, and a way to anybody else by employee number; all by plain links. */
export async function WhoSection({ item: { reading }, person, query, viewer }: Props) {
  const { ctx, language } = viewer;
  const t = translate(language, 'tray');
  const found = await Promise.all(reading.candidates.map((id) => findPerson(ctx.db, id)));
  const candidates = found.filter((one) => one !== undefined && one.id !== person?.id) as PersonRow[];
  const searched = query.reading === reading.id ? (query.number ?? '') : '';
  return (
    <Section
      heading={t('who')}
      aside={candidates.length > 0 ? t('candidates', { n: reading.candidates.length }) : undefined}
    >
      {person && (
        <div className="candidate candidate-chosen">
          <PersonLines person={person} viewer={viewer} />
        </div>
      )}
      {candidates.map((candidate) => (
        <div key={candidate.id} className="candidate">
          <PersonLines person={candidate} viewer={viewer} />
          <ButtonLink small href={`/tray?reading=${reading.id}&person=${candidate.id}`}>
            {t('choose')}
          </ButtonLink>
        </div>
      ))}
      <details className="find-person" open={!person || searched !== ''}>
        <summary>{t('other')}</summary>
        <form className="filters">
          <input type="hidden" name="reading" value={reading.id} />
          <Field
            name="number"
            label={t('byNumber')}
            defaultValue={searched}
            required
            autoComplete="off"
            data-key="m"
            error={searched && !person ? t('notFound', { number: searched }) : undefined}
          />
          <div className="filters-act">
            <Button type="submit">{t('find')}</Button>
          </div>
        </form>
      </details>
    </Section>
  );
}

async function PersonLines({ person, viewer: { ctx, language } }: { person: PersonRow; viewer: Viewer }) {
  const t = translate(language, 'tray');
  const [departments, sites] = await Promise.all([listDepartments(ctx.db), listSites(ctx.db)]);
  return (
    <div>
      <a className="strip-name" href={`/people/${person.id}`}>
        {person.name}
      </a>{' '}
      <span className="small quiet">
        {person.kana} <span className="num">{person.employeeNumber}</span> {!person.active && <b>{t('left')}</b>}
      </span>
      <span className="strip-where">
        {departments.find(({ id }) => id === person.departmentId)?.path}　
        {sites.find(({ id }) => id === person.siteId)?.name}
      </span>
    </div>
  );
}

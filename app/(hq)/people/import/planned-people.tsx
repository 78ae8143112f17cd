import { Section } from '#app/_ui/section.tsx';
import { Table } from '#app/_ui/table.tsx';
import type { PersonChange } from '#lib/flows/import-people/plan-import.ts';
import type { RosterEntry } from '#lib/flows/import-people/roster.ts';
import { translate } from '#lib/text/translate.ts';
import type { Viewer } from '../../_frame/viewer.ts';

const MOST = 200;

interface Props {
  heading: string;
  people: readonly RosterEntry[];
  viewer: Viewer;
}

/** People by number and name, folded while there are many. */
export function NamedPeople({ heading, people, viewer: { say, language } }: Props) {
  if (people.length === 0) return null;
  const rest = people.length - MOST;
  return (
    <Section heading={`${heading} ${say.number(people.length)}`} className="import-part">
      <details open={people.length <= 20}>
        <summary>{translate(language, 'rounds')('check.names')}</summary>
        <ul className="names">
          {people.slice(0, MOST).map(({ employeeNumber, name, departmentPath }) => (
            <li key={employeeNumber}>
              {name} <span className="num quiet">{employeeNumber}</span>{' '}
              <span className="small quiet">{departmentPath.join('/')}</span>
            </li>
          ))}
        </ul>
        {rest > 0 && <p className="quiet">{translate(language, 'people')('import.more', { n: say.number(rest) })}</p>}
      </details>
    </Section>
  );
}

/** Field by field what is there now and what would be. */
export function ChangedPeople({
  heading,
  changes,
  viewer: { say, language },
}: Omit<Props, 'people'> & { changes: readonly PersonChange[] }) {
  const t = translate(language, 'people');
  if (changes.length === 0) return null;
  const rest = changes.length - MOST;
  const columns = [
    { key: 'name', head: t('field.name') },
    { key: 'field', head: t('import.field') },
    { key: 'before', head: t('import.before') },
    { key: 'after', head: t('import.after') },
  ];
  return (
    <Section heading={`${heading} ${say.number(changes.length)}`} className="import-part">
      <Table caption={heading} columns={columns} className="changes">
        {changes.slice(0, MOST).flatMap(({ employeeNumber, entry, fields }) =>
          fields.map(({ field, before, after }, i) => (
            <tr key={`${employeeNumber} ${field}`}>
              <th scope="row">
                {i === 0 && (
                  <>
                    {entry.name} <span className="num quiet">{employeeNumber}</span>
                  </>
                )}
              </th>
              <td>{t(`field.${field}`)}</td>
              <td className="words quiet">{before || '－'}</td>
              <td className="words">{after || '－'}</td>
            </tr>
          )),
        )}
      </Table>
      {rest > 0 && <p className="quiet">{t('import.more', { n: say.number(rest) })}</p>}
    </Section>
  );
}

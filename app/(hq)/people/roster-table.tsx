import { ContactList } from '#app/_ui/contact-list.tsx';
import { Table } from '#app/_ui/table.tsx';
import { readableContact } from '#db/stores/board/person-lines.ts';
import { contactsOf, type OpenContact } from '#db/stores/people/people.ts';
import type { ListedPerson } from '#db/stores/people/people-list.ts';
import { translate } from '#lib/text/translate.ts';

import type { Viewer } from '../_frame/viewer.ts';

interface Props {
  people: readonly ListedPerson[];
  viewer: Viewer;
}

/** One row for each person, with every contact point in use. */
export async function RosterTable({ people, viewer: { ctx, say, language, now } }: Props) {
  const t = translate(language, 'people');
  const opened = await contactsOf(
    ctx.db,
    ctx.keys,
    people.map(({ person }) => person.id),
  );
  const contacts = Map.groupBy(opened, (contact) => contact.personId);
  const columns = [
    { key: 'number', head: t('field.employeeNumber') },
    { key: 'name', head: t('field.name') },
    { key: 'department', head: t('field.departmentPath') },
    { key: 'site', head: t('field.site') },
    { key: 'language', head: t('field.language') },
    { key: 'contacts', head: t('person.contacts') },
    { key: 'confirmed', head: t('check.column') },
  ];
  return (
    <Table caption={t('list.caption')} columns={columns} className="people roster">
      {people.map(({ person, departmentPath, site }) => (
        <tr key={person.id}>
          <td className="num">{person.employeeNumber}</td>
          <th scope="row">
            <a className="strip-name" href={`/people/${person.id}`}>
              {person.name}
            </a>
            <span className="strip-where">
              {person.kana} {person.deceasedAt && <b>{t('list.deceased')}</b>}
              {!person.active && !person.deceasedAt && <b>{t('list.left')}</b>}
            </span>
          </th>
          <td>{departmentPath}</td>
          <td>{site}</td>
          <td>{say.common(`language.${person.language}`)}</td>
          <td>
            <ContactList contacts={(contacts.get(person.id) ?? []).map(readableContact)} say={say} now={now} />
          </td>
          <td className="num">{lastWord(contacts.get(person.id), (at) => say.moment(at, now)) ?? t('check.never')}</td>
        </tr>
      ))}
    </Table>
  );
}

/** When the person last said of a contact point in use that it is theirs. */
function lastWord(contacts: readonly OpenContact[] = [], told: (at: Date) => string): string | null {
  const times = contacts.flatMap(({ confirmedAt }) => confirmedAt?.getTime() ?? []);
  return times.length > 0 ? told(new Date(Math.max(...times))) : null;
}

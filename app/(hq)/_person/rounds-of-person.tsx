import { Section } from '#app/_ui/section.tsx';
import { StatusWord } from '#app/_ui/status-word.tsx';
import { Table } from '#app/_ui/table.tsx';
import type { PersonHistory } from '#db/stores/people/person-history.ts';
import { translate } from '#lib/text/translate.ts';
import { KindChip } from '../_frame/kind-chip.tsx';
import type { Viewer } from '../_frame/viewer.ts';

interface Props {
  rounds: PersonHistory['rounds'];
  personId: string;
  viewer: Viewer;
}

/** How the person stood in each round, real and drill marked apart. */
export function RoundsOfPerson({ rounds, personId, viewer: { say, language, now } }: Props) {
  const t = translate(language, 'people');
  const r = translate(language, 'rounds');
  const columns = [
    { key: 'opened', head: r('list.opened') },
    { key: 'kind', head: r('list.kind') },
    { key: 'name', head: r('list.name') },
    { key: 'standing', head: t('person.standing') },
  ];
  return (
    <Section heading={t('person.rounds')}>
      {rounds.length === 0 ? (
        <p className="quiet">{t('person.roundsNone')}</p>
      ) : (
        <Table caption={t('person.rounds')} columns={columns} className="wraps">
          {rounds.map(({ round, standing }) => (
            <tr key={round.id}>
              <td className="num">{round.openedAt && say.moment(round.openedAt, now)}</td>
              <td>
                <KindChip kind={round.kind} say={say} />
              </td>
              <th scope="row">
                <a href={`/board/${round.id}/people/${personId}`}>{round.wording[language].title}</a>
              </th>
              <td>
                <StatusWord bucket={standing.bucket} say={say} />
              </td>
            </tr>
          ))}
        </Table>
      )}
    </Section>
  );
}

import { Section } from '#app/_ui/section.tsx';
import { Table } from '#app/_ui/table.tsx';
import type { ImportRow } from '#db/stores/imports/imports.ts';
import { translate } from '#lib/text/translate.ts';
import type { Viewer } from '../../_frame/viewer.ts';
import { outcomeWords } from './import-outcome.ts';

const COLUMNS = ['file', 'started', 'by', 'outcome'] as const;

interface Props {
  imports: readonly ImportRow[];
  viewer: Viewer;
}

/** What was imported last, by whom, and what came of it. */
export function LastImports({ imports, viewer: { say, language, now } }: Props) {
  const t = translate(language, 'people');
  if (imports.length === 0) return null;
  return (
    <Section heading={t('imports.last')} className="import-part">
      <Table
        caption={t('imports.last')}
        columns={COLUMNS.map((key) => ({ key, head: t(`imports.column.${key}`) }))}
        className="wraps"
      >
        {imports.map(({ id, name, startedAt, startedBy, outcome }) => (
          <tr key={id}>
            <th scope="row">
              <a href={`/people/import/${id}`}>{name}</a>
            </th>
            <td className="num">{say.moment(startedAt, now)}</td>
            <td>{startedBy}</td>
            <td className="words">{outcome ? outcomeWords(say, outcome) : t('imports.now')}</td>
          </tr>
        ))}
      </Table>
    </Section>
  );
}

import type { PersonLine } from '#lib/domain/board/person-line.ts';
import { AnswerWords } from './answer-words.tsx';
import { ContactList } from './contact-list.tsx';
import { EmptyState } from './empty-state.tsx';
import { personHref } from './list-href.ts';
import type { Say } from './say.ts';
import { Sign } from './sign.tsx';
import { StatusWord } from './status-word.tsx';
import { Table } from './table.tsx';

interface Props {
  lines: readonly PersonLine[];
  say: Say;
  basePath: string;
  /** The time of the numbers that led here. */
  asOf: Date;
  caption?: string;
}

/** The people behind a number: standing, own words with road and proof, every contact point to press. */
export function PeopleList({ lines, say, basePath, asOf, caption }: Props) {
  if (lines.length === 0) {
    return (
      <EmptyState title={say.board('list.none')}>
        {say.board('list.noneNote', { at: say.clockSeconds(asOf) })}
      </EmptyState>
    );
  }
  const columns = (['name', 'place', 'standing', 'words', 'contacts'] as const).map((key) => ({
    key,
    head: say.board(`list.${key}`),
  }));
  return (
    <Table caption={caption ?? say.board('list.caption')} columns={columns} className="people">
      {lines.map((line) => (
        <PersonRow key={line.personId} line={line} say={say} basePath={basePath} asOf={asOf} />
      ))}
    </Table>
  );
}

function PersonRow({ line, say, basePath, asOf }: Omit<Props, 'lines'> & { line: PersonLine }) {
  return (
    <tr>
      <th scope="row">
        <a className="strip-name" href={personHref(basePath, line.personId)}>
          {line.name}
        </a>
        <span className="strip-where">
          {line.kana} <span className="num">{line.employeeNumber}</span>
        </span>
      </th>
      <td>
        {line.department}
        <span className="strip-where">{line.site}</span>
      </td>
      <td>
        <StatusWord bucket={line.bucket} say={say} />
        {line.openHelp && <Mark text={say.board(line.bucket === 'help' ? 'urgent.unattended' : 'urgent.unproven')} />}
        {line.conflict && <Mark text={say.board('urgent.conflict')} />}
      </td>
      <td className="words">{line.answer && <AnswerWords answer={line.answer} say={say} now={asOf} />}</td>
      <td>
        <ContactList contacts={line.contacts} say={say} now={asOf} />
      </td>
    </tr>
  );
}

const Mark = ({ text }: { text: string }) => (
  <span className="strip-mark">
    <Sign name="conflict" />
    {text}
  </span>
);

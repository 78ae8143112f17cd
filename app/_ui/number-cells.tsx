import type { ReactNode } from 'react';
import type { Column } from './table.tsx';

interface Props {
  /** Of the whole table; the first one is the name of the row. */
  columns: readonly Column[];
  values: readonly ReactNode[];
}

/** What follows the name of a row: each number says what it is by itself, for a phone shows no head. */
export function NumberCells({ columns, values }: Props) {
  return columns.slice(1).map(({ key, head, end }, i) => (
    <td key={key} data-label={head} className={end ? 'end num' : 'num'}>
      {values[i]}
    </td>
  ));
}

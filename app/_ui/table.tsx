import type { ReactNode } from 'react';

export interface Column {
  key: string;
  head: ReactNode;
  /** Numbers stand at the right. */
  end?: boolean;
  className?: string;
}

interface Props {
  caption: string;
  columns: readonly Column[];
  children: ReactNode;
  className?: string;
  /** Wider than a phone and without anything to press: the keyboard scrolls it then. */
  wide?: boolean;
}

/** The head and frame of a table; rows are `<tr>` with `<th scope="row">` first. It scrolls in itself when the screen is narrow. */
export function Table({ caption, columns, children, className, wide = false }: Props) {
  return (
    <div className="scroll" {...(wide && { tabIndex: 0, role: 'group', 'aria-label': caption })}>
      <table className={className === undefined ? 'table' : `table ${className}`}>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, head, end, className: own }) => (
              <th key={key} scope="col" className={[end && 'end', own].filter(Boolean).join(' ') || undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

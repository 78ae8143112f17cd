import type { ReactNode } from 'react';

export interface NavItem {
  href: string;
  text: string;
  current?: boolean;
  /** Things waiting there. */
  count?: number;
}

interface Props {
  label: string;
  items: readonly NavItem[];
  /** Right end: language, who is signed in. */
  children?: ReactNode;
}

export function Nav({ label, items, children }: Props) {
  return (
    <nav className="nav" aria-label={label}>
      {items.map((item) => (
        <a key={item.href} href={item.href} aria-current={item.current ? 'page' : undefined}>
          {item.text}
          {item.count !== undefined && <b className={item.count === 0 ? 'count count-0' : 'count'}>{item.count}</b>}
        </a>
      ))}
      {children && <span className="nav-end">{children}</span>}
    </nav>
  );
}

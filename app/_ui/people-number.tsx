import { Num } from './num.tsx';
import type { Say } from './say.ts';

interface Props {
  n: number;
  /** What is counted, for those who hear the page. */
  what: string;
  href: string;
  say: Say;
  wide?: number;
}

/** A count of people that leads to the list behind it. */
export function PeopleNumber({ n, what, href, say, wide }: Props) {
  return (
    <a className="to-list num" href={href} aria-label={say.board('listOf', { what, n: say.number(n) })}>
      <Num value={say.number(n)} wide={wide} />
    </a>
  );
}

/** The same in a table: zero is a faint dot without a link, and a sum of rows has no list of its own. */
export function PeopleNumberCell({ href, ...rest }: Omit<Props, 'href'> & { href: string | undefined }) {
  if (rest.n > 0 && href === undefined) return <Num value={rest.say.number(rest.n)} />;
  if (rest.n > 0 && href !== undefined) return <PeopleNumber {...rest} href={href} />;
  return (
    <span className="zero">
      <span aria-hidden="true">·</span>
      <span className="unseen">0</span>
    </span>
  );
}

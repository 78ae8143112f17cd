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

/** A count of people that leads to the list behind it; zero in a table is a faint dot without a link. */
export function PeopleNumber({ n, what, href, say, wide }: Props) {
  return (
    <a className="to-list num" href={href} aria-label={say.board('listOf', { what, n: say.number(n) })}>
      <Num value={say.number(n)} wide={wide} />
    </a>
  );
}

export function PeopleNumberCell(props: Props) {
  if (props.n > 0) return <PeopleNumber {...props} />;
  return (
    <span className="zero">
      <span aria-hidden="true">·</span>
      <span className="unseen">0</span>
    </span>
  );
}

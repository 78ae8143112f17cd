import type { PersonLine } from '#lib/domain/board/person-line.ts';
import type { Say } from './say.ts';
import { Sign } from './sign.tsx';

interface Props {
  contacts: PersonLine['contacts'];
  say: Say;
  now: Date;
}

/** Every contact point as something to press; one that refused stays usable, it is only marked. */
export function ContactList({ contacts, say, now }: Props) {
  if (contacts.length === 0) return <span className="quiet">{say.common('none')}</span>;
  return (
    <ul className="contacts">
      {contacts.map(({ kind, address, badSince }) => (
        <li key={`${kind} ${address}`}>
          <Sign name={kind} label={say.board(`contact.${kind}`)} />
          <a className={kind} href={contactHref(kind, address)}>
            {address}
          </a>
          {badSince !== null && (
            <span className="bad">{say.board('contact.bad', { at: say.moment(badSince, now) })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** RFC 3966 and RFC 6068: digits and a leading plus; everything but @ escaped. */
export function contactHref(kind: 'mail' | 'phone', address: string): string {
  if (kind === 'phone') return `tel:${address.replace(/[^\d+]/g, '')}`;
  return `mailto:${encodeURIComponent(address).replace('%40', '@')}`;
}

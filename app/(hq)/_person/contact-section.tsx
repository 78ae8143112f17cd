import { contactHref } from '#app/_ui/contact-list.tsx';
import { Section } from '#app/_ui/section.tsx';
import { Sign } from '#app/_ui/sign.tsx';
import { readableContact } from '#db/stores/board/person-lines.ts';
import type { FormerContact } from '#db/stores/contacts/former-contacts.ts';
import type { OpenContact } from '#db/stores/people/people.ts';
import { readablePhone } from '#lib/base/addresses/readable-phone.ts';
import { translate } from '#lib/text/translate.ts';
import type { Viewer } from '../_frame/viewer.ts';
import type { WhyNoCall } from './why-no-call.ts';

interface Props {
  contacts: readonly OpenContact[];
  former: readonly FormerContact[];
  noCall: WhyNoCall;
  viewer: Viewer;
}

/** Every contact point in its order, what is known for and against it, and those that are out of use. */
export function ContactSection({ contacts, former, noCall, viewer: { say, language, now } }: Props) {
  const t = translate(language, 'people');
  return (
    <Section
      heading={t('person.contacts')}
      aside={t(noCall === 'deceased' ? 'person.contactsUnused' : 'person.contactsNote')}
    >
      {contacts.length === 0 && <p>{t('person.noContact')}</p>}
      <ol className="person-contacts">
        {contacts.map((contact) => (
          <li key={contact.id}>
            <Sign name={contact.kind} label={say.board(`contact.${contact.kind}`)} />
            {noCall === 'deceased' ? (
              <span>{readableContact(contact).address}</span>
            ) : (
              <a href={contactHref(contact.kind, contact.address)}>
                <b>{readableContact(contact).address}</b>
              </a>
            )}
            <p className={contact.badSince ? 'small' : 'small quiet'}>
              {contact.badSince
                ? t('person.bad', { at: say.moment(contact.badSince, now), reason: contact.badReason ?? '' })
                : t('person.good')}
              {'　'}
              {contact.confirmedAt && t('person.confirmed', { at: say.moment(contact.confirmedAt, now) })}
              {contact.source === 'self' && `　${t('person.bySelf')}`}
            </p>
          </li>
        ))}
      </ol>
      {former.length > 0 && (
        <details>
          <summary>{t('person.former', { n: say.number(former.length) })}</summary>
          <ul className="small">
            {former.map(({ id, kind, address, source, confirmedAt, retiredAt, createdAt }) => (
              <li key={id}>
                {kind === 'phone' ? readablePhone(address) : address}　{say.moment(createdAt, now)}
                {'　'}
                {retiredAt && t('person.retired', { at: say.moment(retiredAt, now) })}
                {!retiredAt && source === 'self' && !confirmedAt && t('person.neverConfirmed')}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

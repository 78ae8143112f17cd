import { contactHref } from '#app/_ui/contact-list.tsx';
import { Section } from '#app/_ui/section.tsx';
import { Sign } from '#app/_ui/sign.tsx';
import { readableContact } from '#db/stores/board/person-lines.ts';
import type { OpenContact } from '#db/stores/people/people.ts';
import { translate } from '#lib/text/translate.ts';
import type { Viewer } from '../_frame/viewer.ts';

interface Props {
  contacts: readonly OpenContact[];
  viewer: Viewer;
}

/** Every contact point in its order, and what is known against it. */
export function ContactSection({ contacts, viewer: { say, language, now } }: Props) {
  const t = translate(language, 'people');
  return (
    <Section heading={t('person.contacts')} aside={t('person.contactsNote')}>
      {contacts.length === 0 && <p>{t('person.noContact')}</p>}
      <ol className="person-contacts">
        {contacts.map((contact) => (
          <li key={contact.id}>
            <Sign name={contact.kind} label={say.board(`contact.${contact.kind}`)} />
            <a href={contactHref(contact.kind, contact.address)}>
              <b>{readableContact(contact).address}</b>
            </a>
            <p className={contact.badSince ? 'small' : 'small quiet'}>
              {contact.badSince
                ? t('person.bad', { at: say.moment(contact.badSince, now), reason: contact.badReason ?? '' })
                : t('person.good')}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}

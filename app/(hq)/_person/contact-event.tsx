import { Sign } from '#app/_ui/sign.tsx';
import type { ContactChange } from '#db/stores/contacts/contact-changes.ts';
import type { OpenContact } from '#db/stores/people/people.ts';
import { readablePhone } from '#lib/base/addresses/readable-phone.ts';
import { translate } from '#lib/text/translate.ts';
import type { Viewer } from '../_frame/viewer.ts';

interface Props {
  change: ContactChange;
  contacts: readonly Pick<OpenContact, 'id' | 'kind' | 'address'>[];
  viewer: Viewer;
}

/** One line of the ledger: which contact point was added, confirmed or taken out, and by whom. */
export function ContactEvent({ change: { what, actor, contactPointId }, contacts, viewer: { say, language } }: Props) {
  const t = translate(language, 'people');
  const contact = contacts.find(({ id }) => id === contactPointId);
  const kind = contact?.kind ?? 'mail';
  return (
    <>
      <Sign name={kind} label={say.board(`contact.${kind}`)} />
      <div>
        <b>{t(`person.change.${what}`)}</b>
        <p className="quiet small">{contact ? readable(contact) : t('person.change.gone')}</p>
        <p className="quiet small">
          {actor.startsWith('self ') ? t('person.change.bySelf') : t('person.change.by', { name: actor })}
        </p>
      </div>
    </>
  );
}

const readable = ({ kind, address }: Pick<OpenContact, 'kind' | 'address'>): string =>
  kind === 'phone' ? readablePhone(address) : address;

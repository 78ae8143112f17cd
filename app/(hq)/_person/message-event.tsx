import { Sign } from '#app/_ui/sign.tsx';
import type { MessageRow } from '#db/stores/messages/messages.ts';
import type { OpenContact } from '#db/stores/people/people.ts';
import { translate } from '#lib/text/translate.ts';
import { wordReason } from '#lib/text/word-code.ts';
import type { Viewer } from '../_frame/viewer.ts';

interface Props {
  message: MessageRow;
  contacts: readonly Pick<OpenContact, 'id' | 'kind' | 'address'>[];
  viewer: Viewer;
}

/** When it was handed over, else when it is or was due. */
export const messageAt = (message: MessageRow): Date => message.handedOverAt ?? message.dueAt;

export function MessageEvent({ message, contacts, viewer: { say, language, now } }: Props) {
  const t = translate(language, 'people');
  const contact = contacts.find(({ id }) => id === message.contactPointId);
  const withdrawn = (['answered', 'closed', 'stopped', 'excluded', 'deceased', 'revised'] as const).find(
    (reason) => reason === message.reason,
  );
  const state = t(`person.message.${message.state}`, {
    at: say.moment(message.dueAt, now),
    reason: wordReason(language, message.reason ?? ''),
  });
  return (
    <>
      <Sign name={contact?.kind ?? 'mail'} label={say.board(`contact.${contact?.kind ?? 'mail'}`)} />
      <div>
        <b>{state}</b>
        {message.about?.kind === 'contact' && <span>　{t(`person.about.${message.about.what}`)}</span>}
        {withdrawn && message.state === 'withdrawn' && (
          <span>　{translate(language, 'rounds')(`detail.withdrawals.${withdrawn}`)}</span>
        )}
        <p className="quiet small">{contact?.address}</p>
        {message.deliveredAt && (
          <p className="quiet small">
            {translate(language, 'twilio')('arrived', { at: say.moment(message.deliveredAt, now) })}
          </p>
        )}
      </div>
    </>
  );
}

import { Section } from '#app/_ui/section.tsx';
import type { ContactChange } from '#db/stores/contacts/contact-changes.ts';
import type { OpenContact } from '#db/stores/people/people.ts';
import type { PersonHistory } from '#db/stores/people/person-history.ts';
import { translate } from '#lib/text/translate.ts';
import type { Viewer } from '../_frame/viewer.ts';
import { ContactEvent } from './contact-event.tsx';
import { MessageEvent, messageAt } from './message-event.tsx';
import { ReportEvent } from './report-event.tsx';

interface Props {
  history: PersonHistory;
  changes: readonly ContactChange[];
  contacts: readonly Pick<OpenContact, 'id' | 'kind' | 'address'>[];
  viewer: Viewer;
}

/** What was sent on the left, what came on the right, the newest on top. */
export function Ledger({ history, changes, contacts, viewer }: Props) {
  const { say, language, now } = viewer;
  const t = translate(language, 'people');
  const { rounds, messages, reports } = history;
  const events = [
    ...messages.map((message) => ({
      id: message.id,
      at: messageAt(message),
      side: 'out',
      body: <MessageEvent message={message} contacts={contacts} viewer={viewer} />,
    })),
    ...reports.map((report) => ({
      id: report.row.id,
      at: report.row.receivedAt,
      side: 'in',
      body: <ReportEvent report={report} rounds={rounds} viewer={viewer} />,
    })),
    ...changes.map((change) => ({
      id: `change ${change.no}`,
      at: change.at,
      side: 'in',
      body: <ContactEvent change={change} contacts={contacts} viewer={viewer} />,
    })),
  ].sort((a, b) => b.at.getTime() - a.at.getTime());
  return (
    <Section heading={t('person.ledger')} aside={t('person.ledgerNote')} className="ledger">
      {events.length === 0 && <p className="quiet">{t('person.ledgerNone')}</p>}
      {events.length > 0 && (
        <p className="ledger-head" aria-hidden="true">
          <span>{t('person.sent')}</span>
          <span />
          <span>{t('person.came')}</span>
        </p>
      )}
      <ol>
        {events.map(({ id, at, side, body }) => (
          <li key={id} className={`event event-${side}`}>
            <time dateTime={at.toISOString()} className="num">
              {say.moment(at, now)}
            </time>
            <div className="event-body">{body}</div>
          </li>
        ))}
      </ol>
    </Section>
  );
}

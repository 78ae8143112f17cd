import { notFound } from 'next/navigation';
import { Note } from '#app/_ui/note.tsx';
import { Section } from '#app/_ui/section.tsx';
import { contactChanges } from '#db/stores/contacts/contact-changes.ts';
import { formerContacts } from '#db/stores/contacts/former-contacts.ts';
import { contactsOf, findPersonWithin } from '#db/stores/people/people.ts';
import { personHistory } from '#db/stores/people/person-history.ts';
import { newId } from '#lib/base/ids.ts';
import { translate } from '#lib/text/translate.ts';
import { HqHead } from '../_frame/hq-head.tsx';
import type { SignedViewer } from '../_frame/require-viewer.ts';
import { ContactSection } from './contact-section.tsx';
import { HelpForms } from './help-forms.tsx';
import { Ledger } from './ledger.tsx';
import { MarkForms } from './mark-forms.tsx';
import { noteSentence } from './note-sentence.ts';
import { openRoundsFor } from './open-rounds-for.ts';
import { PersonHead } from './person-head.tsx';
import { ProxyForm } from './proxy-form.tsx';
import { RoundsOfPerson } from './rounds-of-person.tsx';
import { StandingBand } from './standing-band.tsx';
import { whyNoCall } from './why-no-call.ts';

interface Props {
  viewer: SignedViewer;
  personId: string;
  /** The round it is seen from; without one, the newest that is open, else the newest. */
  roundId?: string;
  note?: string;
}

/** Everything about one person: how they are, how to reach them, all that was sent and said, and what can be entered. */
export async function PersonScreen({ viewer, personId, roundId, note }: Props) {
  const { ctx, language, now } = viewer;
  const person = await findPersonWithin(ctx.db, personId, viewer.scope);
  if (!person) notFound();
  const contacts = await contactsOf(ctx.db, ctx.keys, [personId]);
  const former = await formerContacts(ctx.db, ctx.keys, personId);
  const history = await personHistory(ctx.db, ctx.keys, personId);
  const changes = await contactChanges(ctx.db, personId);
  const { rounds } = history;
  const open = rounds.filter(({ round }) => round.state === 'open');
  const seen = roundId
    ? rounds.find(({ round }) => round.id === roundId)
    : (open.find(({ round }) => round.kind === 'real') ?? open[0] ?? rounds[0]);
  const noCall = whyNoCall(person, seen?.standing);
  const t = translate(language, 'people');
  const back = roundId ? `/board/${roundId}/people/${personId}` : `/people/${personId}`;
  const sentence = noteSentence(language, note);
  const typing = { status: '', comment: '', saidBy: '', why: '', problem: null, turn: 0 };
  const start = { ...typing, entryKey: newId(now), rounds: await openRoundsFor(ctx, language) };
  return (
    <>
      <HqHead viewer={viewer} current={roundId ? 'board' : 'people'} back={back} round={seen?.round} />
      <main id="content">
        <PersonHead person={person} contacts={contacts} noCall={noCall} viewer={viewer} />
        {seen && <StandingBand {...seen} viewer={viewer} />}
        {sentence && (
          <div className="page-note">
            <Note urgent>
              <p>{sentence}</p>
            </Note>
          </div>
        )}
        <div className="person">
          <div className="stack">
            {seen && <HelpForms standing={seen.standing} viewer={viewer} back={back} />}
            <ContactSection contacts={contacts} former={former} noCall={noCall} viewer={viewer} />
            {person.active && (
              <Section heading={t('proxy.title')}>
                <ProxyForm key={start.entryKey} personId={personId} start={start} language={language} back={back} />
              </Section>
            )}
            <MarkForms person={person} seen={seen} viewer={viewer} back={back} />
            <RoundsOfPerson rounds={rounds} personId={personId} viewer={viewer} />
          </div>
          <Ledger history={history} changes={changes} contacts={[...contacts, ...former]} viewer={viewer} />
        </div>
      </main>
    </>
  );
}

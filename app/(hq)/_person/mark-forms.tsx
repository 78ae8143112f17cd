import { ActionForm } from '#app/_ui/action-form.tsx';
import { Note } from '#app/_ui/note.tsx';
import { Section } from '#app/_ui/section.tsx';
import type { PersonRow } from '#db/stores/people/people.ts';
import type { PersonHistory } from '#db/stores/people/person-history.ts';
import { reachOf } from '#lib/domain/access.ts';
import { translate } from '#lib/text/translate.ts';
import type { SignedViewer } from '../_frame/require-viewer.ts';
import { excludeNow, includeNow, recordDeathNow, takeBackDeathNow } from './mark-actions.ts';

interface Props {
  person: PersonRow;
  seen: PersonHistory['rounds'][number] | undefined;
  viewer: SignedViewer;
  back: string;
}

/** What only an operator may enter: that somebody is out of a round, and that somebody has died. */
export function MarkForms({ person, seen, viewer, back }: Props) {
  const { grants } = viewer.session;
  const hidden = { person: person.id, back };
  const open = seen?.round.state === 'open' ? seen : null;
  return (
    <>
      {open && person.active && reachOf(grants, 'reply.enter') && (
        <ExclusionForm seen={open} hidden={{ ...hidden, round: open.round.id }} viewer={viewer} />
      )}
      {(person.active || person.deceasedAt) && reachOf(grants, 'death.enter') && (
        <DeathForm at={person.deceasedAt} hidden={hidden} viewer={viewer} />
      )}
    </>
  );
}

interface FormProps {
  hidden: Record<string, string>;
  viewer: SignedViewer;
}

function ExclusionForm({ seen, hidden, viewer }: FormProps & { seen: PersonHistory['rounds'][number] }) {
  const t = translate(viewer.language, 'people');
  const { excluded } = seen.standing;
  const reason = { name: 'reason', label: t('marks.reason'), hint: t('marks.reasonHint') };
  return (
    <Section heading={t('marks.excludeTitle')}>
      {excluded === null ? (
        <details>
          <summary>{t('marks.exclude')}</summary>
          <p className="quiet small">{t('marks.excludeLead')}</p>
          <ActionForm
            action={excludeNow}
            fields={[reason]}
            hidden={hidden}
            submit={t('marks.exclude')}
            look="default"
          />
        </details>
      ) : (
        <>
          <Note>
            <p>{t('marks.isExcluded', { reason: excluded })}</p>
          </Note>
          <p className="quiet small">{t('marks.includeLead')}</p>
          <ActionForm action={includeNow} fields={[]} hidden={hidden} submit={t('marks.include')} look="default" />
        </>
      )}
    </Section>
  );
}

function DeathForm({ at, hidden, viewer: { language, say, now } }: FormProps & { at: Date | null }) {
  const t = translate(language, 'people');
  const source = { name: 'source', label: t('marks.source'), hint: t('marks.sourceHint') };
  const shared = { hidden, look: 'default' } as const;
  return (
    <Section heading={t('marks.deathTitle')}>
      {at && <p>{t('marks.isDead', { at: say.moment(at, now) })}</p>}
      <details>
        <summary>{at ? t('marks.backOpen') : t('marks.deathOpen')}</summary>
        <p className="quiet small">{at ? t('marks.backLead') : t('marks.deathLead')}</p>
        {at ? (
          <ActionForm
            action={takeBackDeathNow}
            fields={[{ name: 'source', label: t('marks.backSource') }]}
            submit={t('marks.back')}
            {...shared}
          />
        ) : (
          <ActionForm
            action={recordDeathNow}
            fields={[source, { name: 'number', label: t('marks.number') }]}
            submit={t('marks.deathDo')}
            {...shared}
          />
        )}
      </details>
    </Section>
  );
}

import { Button } from '#app/_ui/button.tsx';
import { Note } from '#app/_ui/note.tsx';
import type { RoundKind } from '#lib/domain/round.ts';
import { CheckedMails } from './checked-mails.tsx';
import { CheckedPeople } from './checked-people.tsx';
import type { StepProps } from './edit-step.tsx';
import type { RoundFields } from './round-fields.ts';
import type { RoundStep } from './round-step.ts';
import { StartSlab } from './start-slab.tsx';

interface Props extends StepProps {
  step: RoundStep & { kind: 'check' };
  kind: RoundKind;
  actor: string;
}

/** Exactly who would be asked and the very words they would read; the round opens from here only. */
export function CheckStep({ step, kind, act, busy, words: t, say, actor }: Props) {
  const { fields, checked, problem } = step;
  return (
    <main id="content">
      <div className={`lead lead-${kind}`}>
        <p className="lead-say">
          {t.rich(`check.lead.${kind}`, {
            n: () => <b className="num">{say.number(checked.people)}</b>,
            em: (chunks) => <em>{chunks}</em>,
          })}
        </p>
        <p className="quiet">{t(`check.sub.${kind}`)}</p>
      </div>
      <form action={act} className="check">
        <HiddenFields fields={fields} people={checked.people} />
        {checked.open.map((round) => (
          <Note key={`${round.kind} ${round.title}`} urgent>
            <p>{t(`check.other.${round.kind}Open`, { title: round.title })}</p>
          </Note>
        ))}
        <div className="check-columns">
          <CheckedPeople checked={checked} fields={fields} words={t} say={say} kind={kind} />
          <CheckedMails mails={checked.mails} words={t} />
        </div>
        <StartSlab kind={kind} checked={checked} problem={problem} busy={busy} words={t} say={say}>
          <p>{t('check.actor', { name: actor })}</p>
          <Button type="submit" look="quiet" name="intent" value="edit" formNoValidate>
            {t('check.back')}
          </Button>
        </StartSlab>
      </form>
    </main>
  );
}

function HiddenFields({ fields, people }: { fields: RoundFields; people: number }) {
  const { departments, sites, ...texts } = fields;
  return (
    <>
      {Object.entries({ ...texts, people }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {departments.map((path) => (
        <input key={path} type="hidden" name="department" value={path} />
      ))}
      {sites.map((site) => (
        <input key={site} type="hidden" name="site" value={site} />
      ))}
    </>
  );
}

import { Button } from '#app/_ui/button.tsx';
import { Note } from '#app/_ui/note.tsx';
import type { Language } from '#lib/domain/person.ts';
import type { RoundKind } from '#lib/domain/round.ts';
import { CheckedMails } from '../_form/checked-mails.tsx';
import { HiddenFields } from '../_form/hidden-fields.tsx';
import { CheckedQuestions } from '../_questions/checked-questions.tsx';
import { CheckedPeople } from './checked-people.tsx';
import { CheckedPlan } from './checked-plan.tsx';
import type { StepProps } from './edit-step.tsx';
import type { RoundStep } from './round-step.ts';
import { StartSlab } from './start-slab.tsx';
import { TrialForm } from './trial-form.tsx';

interface Props extends StepProps {
  step: RoundStep & { kind: 'check' };
  kind: RoundKind;
  actor: string;
  language: Language;
}

/** Exactly who would be asked and the very words they would read; the round opens from here only. */
export function CheckStep({ step, kind, act, busy, words: t, say, actor, language }: Props) {
  const { fields, checked, problem, trial } = step;
  return (
    <main id="content" className="check-page">
      <div className={`lead lead-${kind}`}>
        <p className="lead-say">
          {t.rich(`check.lead.${kind}`, {
            n: () => <b className="num">{say.number(checked.people)}</b>,
            em: (chunks) => <em>{chunks}</em>,
          })}
        </p>
        <p className="quiet">{t(`check.sub.${kind}`)}</p>
      </div>
      {checked.open.map((round) => (
        <Note key={`${round.kind} ${round.title}`} urgent>
          <p>{t(`check.other.${round.kind}Open`, { title: round.title })}</p>
        </Note>
      ))}
      {checked.findings.length > 0 && (
        <Note urgent>
          <p>
            {t('check.found')} <b>{[...new Set(checked.findings.map(({ written }) => `「${written}」`))].join(' ')}</b>
          </p>
        </Note>
      )}
      <div className="check-columns">
        <div className="check-column">
          <CheckedPeople checked={checked} fields={fields} words={t} say={say} kind={kind} />
          <CheckedPlan checked={checked} words={t} say={say} />
        </div>
        <div className="check-column">
          <CheckedQuestions questions={checked.questions} language={language} words={t} />
          <CheckedMails mails={checked.mails} words={t} />
          <TrialForm act={act} busy={busy} fields={fields} trial={trial} words={t} />
        </div>
      </div>
      <form action={act} className="check">
        <HiddenFields fields={fields} />
        <input type="hidden" name="people" value={checked.people} />
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

import { Button } from '#app/_ui/button.tsx';
import { Choice, Choices } from '#app/_ui/choice.tsx';
import { Note } from '#app/_ui/note.tsx';
import type { Say } from '#app/_ui/say.ts';
import { Section } from '#app/_ui/section.tsx';
import type { Ladder } from '#lib/domain/ladder.ts';
import type { RoundKind } from '#lib/domain/round.ts';
import { AudienceFields, type Places } from '../_form/audience-fields.tsx';
import type { RoundWords } from '../_form/round-words.ts';
import { TextFields } from '../_form/text-fields.tsx';
import { QuestionsField } from '../_questions/questions-field.tsx';
import { LadderField } from './ladder-field.tsx';
import type { RoundStep } from './round-step.ts';
import { TemplateChoices } from './template-choices.tsx';

export interface StepProps {
  act: (form: FormData) => void;
  busy: boolean;
  words: RoundWords;
  say: Say;
}

interface Props extends StepProps, Places {
  usual: Record<RoundKind, Ladder>;
  step: Pick<RoundStep, 'fields' | 'problem'>;
}

/** What happened, real or drill, and who is asked. Nothing is preselected. */
export function EditStep({ step, act, busy, words: t, say, departments, sites, usual }: Props) {
  const { fields, problem } = step;
  return (
    <main id="content" className="page">
      <h2 className="page-title">{t('form.title')}</h2>
      <p className="page-lead">{t('form.lead')}</p>
      {problem && (
        <Note urgent>
          <p>{problem}</p>
        </Note>
      )}
      <form action={act} className="wizard">
        {/* Enter in a field presses the first button of a form: it has to be the one that goes on. */}
        <button type="submit" name="intent" value="check" className="unseen" tabIndex={-1} aria-hidden="true" />
        <Section heading={t('form.kind')} aside={say.common('field.required')}>
          <Choices legend={<span className="unseen">{t('form.kind')}</span>}>
            {(['real', 'drill'] as const).map((kind) => (
              <Choice key={kind} type="radio" name="kind" value={kind} required defaultChecked={fields.kind === kind}>
                <b className={`chip chip-${kind}`}>{t(`form.${kind}`)}</b> {t(`form.${kind}Note`)}
              </Choice>
            ))}
          </Choices>
        </Section>
        <Section heading={t('form.what')}>
          <TemplateChoices words={t} />
          <TextFields fields={fields} words={t} say={say} />
        </Section>
        <Section heading={t('questions.heading')} aside={t('questions.note')}>
          <QuestionsField questions={fields.questions} words={t} />
        </Section>
        <Section heading={t('form.audience')} aside={t('form.audienceNote')}>
          <AudienceFields fields={fields} words={t} departments={departments} sites={sites} />
        </Section>
        <Section heading={t('form.ladder')} aside={t('form.ladderNote')}>
          <LadderField typed={fields.ladder} usual={usual} words={t} />
        </Section>
        <p className="actions">
          <Button type="submit" look="primary" name="intent" value="check" busy={busy}>
            {t('form.next')}
          </Button>
        </p>
      </form>
    </main>
  );
}

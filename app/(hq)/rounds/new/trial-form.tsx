import { Button } from '#app/_ui/button.tsx';
import { Field } from '#app/_ui/field.tsx';
import { Note } from '#app/_ui/note.tsx';
import { Section } from '#app/_ui/section.tsx';
import { HiddenFields } from '../_form/hidden-fields.tsx';
import type { RoundFields } from '../_form/round-fields.ts';
import type { RoundWords } from '../_form/round-words.ts';
import type { StepProps } from './edit-step.tsx';
import type { Trial } from './round-step.ts';

export const TRIAL_ID = 'trial';

interface Props extends Pick<StepProps, 'act' | 'busy'> {
  fields: RoundFields;
  trial: Trial | null;
  words: RoundWords;
}

/** A form of its own: no key pressed here can ever start the round. */
export function TrialForm({ act, busy, fields, trial, words: t }: Props) {
  return (
    <Section heading={t('trial.heading')}>
      <form action={act} className="form" id={TRIAL_ID}>
        <HiddenFields fields={fields} />
        <p className="quiet small">{t('trial.note')}</p>
        {trial && (
          <Note urgent>
            <p>{trial.sentence}</p>
          </Note>
        )}
        <Field
          name="testTo"
          label={t('trial.employeeNumber')}
          defaultValue={trial?.employeeNumber}
          maxLength={40}
          autoComplete="off"
          required
        />
        <p>
          <Button type="submit" name="intent" value="test" busy={busy}>
            {t('trial.do')}
          </Button>
        </p>
      </form>
    </Section>
  );
}

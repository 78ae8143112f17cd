import { Button } from '#app/_ui/button.tsx';
import { Choice, Choices } from '#app/_ui/choice.tsx';
import { Field } from '#app/_ui/field.tsx';
import { Note } from '#app/_ui/note.tsx';
import type { Say } from '#app/_ui/say.ts';
import { Section } from '#app/_ui/section.tsx';
import type { Place } from '#lib/domain/board.ts';
import { DepartmentChoices } from './department-choices.tsx';
import type { RoundStep } from './round-step.ts';
import type { RoundWords } from './round-words.ts';

export interface StepProps {
  act: (form: FormData) => void;
  busy: boolean;
  words: RoundWords;
  say: Say;
}

interface Props extends StepProps {
  step: Pick<RoundStep, 'fields' | 'problem'>;
  departments: readonly (Place & { path: string })[];
  sites: readonly string[];
}

/** What happened, real or drill, and who is asked. Nothing is preselected. */
export function EditStep({ step, act, busy, words: t, say, departments, sites }: Props) {
  const { fields, problem } = step;
  const text = (name: 'titleJa' | 'titleEn' | 'bodyJa' | 'bodyEn') => ({
    name,
    label: t(`form.${name}`),
    defaultValue: fields[name],
    lang: name.endsWith('Ja') ? 'ja' : 'en',
  });
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
          <div className="pair">
            <Field
              {...text('titleJa')}
              required
              maxLength={120}
              hint={t('form.titleHint')}
              mark={say.common('field.required')}
            />
            <Field
              {...text('titleEn')}
              maxLength={120}
              hint={t('form.emptyHint')}
              mark={say.common('field.optional')}
            />
            <Field
              as="textarea"
              {...text('bodyJa')}
              maxLength={2000}
              hint={t('form.bodyHint')}
              mark={say.common('field.optional')}
            />
            <Field
              as="textarea"
              {...text('bodyEn')}
              maxLength={2000}
              hint={t('form.emptyHint')}
              mark={say.common('field.optional')}
            />
          </div>
        </Section>
        <Section heading={t('form.audience')} aside={t('form.audienceNote')}>
          <div className="pair">
            <fieldset className="field">
              <legend>{t('form.departments')}</legend>
              <p className="field-hint">{t('form.departmentsNote')}</p>
              <DepartmentChoices departments={departments} chosen={fields.departments} words={t} />
            </fieldset>
            <Choices legend={t('form.sites')}>
              {sites.map((site) => (
                <Choice
                  key={site}
                  type="checkbox"
                  name="site"
                  value={site}
                  defaultChecked={fields.sites.includes(site)}
                >
                  {site}
                </Choice>
              ))}
            </Choices>
          </div>
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

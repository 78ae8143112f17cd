import { Field } from '#app/_ui/field.tsx';
import { STATUSES } from '#lib/domain/status.ts';
import type { RoundWords } from '../_form/round-words.ts';
import { type OptionFields, optionNameOf } from './question-fields.ts';

interface Props {
  option: OptionFields;
  /** Both from 0. */
  question: number;
  at: number;
  words: RoundWords;
}

/** One option of a choice: its words, and, where headquarters wants it, what else it says. */
export function OptionRow({ option, question, at, words: t }: Props) {
  const name = (field: string) => optionNameOf(question, at, field);
  const n = t('questions.option', { n: at + 1 });
  return (
    <fieldset className="option">
      <legend>{n}</legend>
      <input type="hidden" name={name('key')} value={option.key} />
      <div className="pair">
        <Field
          label={t('questions.optionJa')}
          name={name('labelJa')}
          defaultValue={option.labelJa}
          lang="ja"
          maxLength={60}
        />
        <Field
          label={t('questions.optionEn')}
          name={name('labelEn')}
          defaultValue={option.labelEn}
          lang="en"
          maxLength={60}
        />
      </div>
      <details open={option.words !== '' || option.means !== ''}>
        <summary aria-label={`${n} ${t('questions.more')}`}>{t('questions.more')}</summary>
        <div className="pair">
          <Field
            label={t('questions.words')}
            hint={t('questions.wordsHint')}
            name={name('words')}
            defaultValue={option.words}
            maxLength={200}
          />
          <Field
            as="select"
            label={t('questions.means')}
            hint={t('questions.meansHint')}
            name={name('means')}
            defaultValue={option.means}
          >
            <option value="">{t('questions.meansNothing')}</option>
            {STATUSES.map((status) => (
              <option key={status} value={status}>
                {t(`questions.status.${status}`)}
              </option>
            ))}
          </Field>
        </div>
      </details>
    </fieldset>
  );
}

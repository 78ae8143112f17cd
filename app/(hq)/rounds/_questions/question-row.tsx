import { Button } from '#app/_ui/button.tsx';
import { Choice } from '#app/_ui/choice.tsx';
import { Field } from '#app/_ui/field.tsx';
import { MOST_OPTIONS } from '#lib/domain/question/question.ts';
import type { RoundWords } from '../_form/round-words.ts';
import { OptionRow } from './option-row.tsx';
import { nameOf, type QuestionFields } from './question-fields.ts';
import { type QuestionIntent, questionId, writeIntent } from './question-intents.ts';

interface Props {
  question: QuestionFields;
  /** From 0. */
  at: number;
  last: boolean;
  words: RoundWords;
}

/** The fields of one question, and the buttons that move it or take it out. */
export function QuestionRow({ question, at, last, words: t }: Props) {
  const { kind, key, options } = question;
  const name = (field: string) => nameOf(at, field);
  const no = t('questions.no', { no: at + 1 });
  const press = (intent: QuestionIntent, label: string) => (
    <Button type="submit" small name="intent" value={writeIntent(intent)} formNoValidate aria-label={`${no} ${label}`}>
      {label}
    </Button>
  );
  return (
    <fieldset className="question" id={questionId(key)} tabIndex={-1}>
      <legend>
        <b className="num">{no}</b> {t(`questions.kind.${kind}`)}
      </legend>
      <input type="hidden" name={name('kind')} value={kind} />
      <input type="hidden" name={name('key')} value={key} />
      <div className="pair">
        <Field
          label={t('questions.labelJa')}
          name={name('labelJa')}
          defaultValue={question.labelJa}
          lang="ja"
          maxLength={120}
        />
        <Field
          label={t('questions.labelEn')}
          name={name('labelEn')}
          defaultValue={question.labelEn}
          lang="en"
          maxLength={120}
          hint={t('form.emptyHint')}
        />
      </div>
      {kind === 'number' && (
        <div className="question-range">
          {(['min', 'max'] as const).map((end) => (
            <Field
              key={end}
              label={t(`questions.${end}`)}
              name={name(end)}
              defaultValue={question[end]}
              inputMode="numeric"
              maxLength={6}
            />
          ))}
        </div>
      )}
      {options.map((option, index) => (
        <OptionRow key={option.key} option={option} question={at} at={index} words={t} />
      ))}
      <Choice type="checkbox" name={name('required')} value="yes" defaultChecked={question.required}>
        {t('questions.required')}
      </Choice>
      <p className="actions">
        {kind === 'choice' && options.length < MOST_OPTIONS && press({ kind: 'option', at }, t('questions.addOption'))}
        {at > 0 && press({ kind: 'up', at }, t('questions.up'))}
        {!last && press({ kind: 'down', at }, t('questions.down'))}
        {press({ kind: 'remove', at }, t('questions.remove'))}
      </p>
    </fieldset>
  );
}

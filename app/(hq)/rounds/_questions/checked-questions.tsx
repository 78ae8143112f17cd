import { Section } from '#app/_ui/section.tsx';
import type { Language } from '#lib/domain/person.ts';
import type { Question } from '#lib/domain/question/question.ts';
import type { RoundWords } from '../_form/round-words.ts';

interface Props {
  questions: readonly Question[];
  language: Language;
  words: RoundWords;
}

/** What a round asks of its own, as it will be asked; nothing where it asks nothing. */
export function CheckedQuestions({ questions, language, words: t }: Props) {
  if (questions.length === 0) return null;
  return (
    <Section heading={t('questions.checked', { n: questions.length })} aside={t('questions.checkedNote')}>
      <ol className="asked">
        {questions.map((question) => (
          <li key={question.key}>
            <b>{question.label[language]}</b>{' '}
            {question.required && <span className="field-mark">{t('questions.checkedRequired')}</span>}
            <p className="quiet small">{answerable(question, language, t)}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function answerable(question: Question, language: Language, t: RoundWords): string {
  if (question.kind === 'number') return t('questions.range', { min: question.min, max: question.max });
  if (question.kind !== 'choice') return t(`questions.kind.${question.kind}`);
  const options = question.options.map(({ label, means }) =>
    means
      ? t('questions.checkedMeans', { option: label[language], status: t(`questions.status.${means}`) })
      : label[language],
  );
  return options.join(' / ');
}

import { Button } from '#app/_ui/button.tsx';
import { MOST_QUESTIONS, QUESTION_KINDS } from '#lib/domain/question/question.ts';
import type { RoundWords } from '../_form/round-words.ts';
import type { QuestionFields } from './question-fields.ts';
import { QUESTION_TEMPLATES, QUESTIONS_ID, writeIntent } from './question-intents.ts';
import { QuestionRow } from './question-row.tsx';

/** The round's own questions: ready ones and ones made by hand. Every press is a plain form post and keeps everything else. */
export function QuestionsField({ questions, words: t }: { questions: readonly QuestionFields[]; words: RoundWords }) {
  const full = questions.length >= MOST_QUESTIONS;
  return (
    <div id={QUESTIONS_ID} tabIndex={-1} className="questions">
      {questions.map((question, index) => (
        <QuestionRow
          key={question.key}
          question={question}
          at={index}
          last={index === questions.length - 1}
          words={t}
        />
      ))}
      {!full && (
        <div className="pair">
          <fieldset className="field templates">
            <legend>{t('questions.ready')}</legend>
            <p className="actions">
              {QUESTION_TEMPLATES.map((template) => (
                <Button key={template} small {...pressing(writeIntent({ kind: 'ready', template }))}>
                  {t(`questions.templates.${template}.name`)}
                </Button>
              ))}
            </p>
          </fieldset>
          <fieldset className="field templates">
            <legend>{t('questions.byHand')}</legend>
            <p className="actions">
              {QUESTION_KINDS.map((kind) => (
                <Button key={kind} small {...pressing(writeIntent({ kind: 'new', of: kind }))}>
                  {t(`questions.kind.${kind}`)}
                </Button>
              ))}
            </p>
          </fieldset>
        </div>
      )}
    </div>
  );
}

const pressing = (value: string) => ({ type: 'submit', name: 'intent', value, formNoValidate: true }) as const;

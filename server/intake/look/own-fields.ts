import { LONGEST_TEXT, type Question, YES_NO } from '#lib/domain/question/question.ts';
import type { Typed } from '#lib/domain/question/read-own-answers.ts';
import { OWN_FIELD } from '#lib/routes/answered-form.ts';
import { html, type Markup } from './markup.ts';
import type { Words } from './words.ts';

/** The round's own questions, none answered beforehand; no `required`, so that an answer never waits for one of them. */
export function ownFieldsOf(words: Words, questions: readonly Question[], typed: Typed): Markup | null {
  if (questions.length === 0) return null;
  const fields = questions.map((question) => fieldOf(words, question, typed[question.key] ?? ''));
  return html`<fieldset><legend>${words.t('own.legend')}</legend>${fields}</fieldset>`;
}

function fieldOf(words: Words, question: Question, typed: string): Markup {
  const { t, language } = words;
  const mark = question.required ? t('own.wanted') : t('optional');
  return html`<label class="field"><b>${question.label[language]}${mark}</b>${inputOf(words, question, typed)}</label>`;
}

function inputOf({ t, language }: Words, question: Question, typed: string): Markup {
  const name = `${OWN_FIELD}${question.key}`;
  switch (question.kind) {
    case 'choice':
      return selectOf(
        name,
        t('own.unset'),
        question.options.map(({ key, label }) => [key, label[language]]),
        typed,
      );
    case 'yes_no':
      return selectOf(
        name,
        t('own.unset'),
        YES_NO.map((key) => [key, t(`own.${key}`)]),
        typed,
      );
    case 'number':
      return html`${t('own.range', { min: String(question.min), max: String(question.max) })}<input type="text" inputmode="numeric" name="${name}" maxlength="12" value="${typed}">`;
    case 'text':
      return html`<textarea name="${name}" rows="2" maxlength="${String(LONGEST_TEXT)}">
${typed}</textarea>`;
  }
}

function selectOf(name: string, unset: string, options: readonly (readonly [string, string])[], typed: string): Markup {
  const all = options.map(
    ([value, text]) => html`<option value="${value}"${value === typed ? html` selected` : null}>${text}</option>`,
  );
  return html`<select name="${name}"><option value="">${unset}</option>${all}</select>`;
}

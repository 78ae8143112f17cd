import { CAN_COME, type Question } from '#lib/domain/question/question.ts';
import type { Typed } from '#lib/domain/question/read-own-answers.ts';
import type { Extras } from '#lib/domain/report.ts';
import { STATUSES, type Status } from '#lib/domain/status.ts';
import { html, type Markup } from './markup.ts';
import { ownFieldsOf } from './own-fields.ts';
import { signOf } from './signs.ts';
import type { Words } from './words.ts';

/** What a form shows as filled in; nothing at first. */
export interface Filled {
  status: Status | null;
  extras: Extras;
  /** For the round's own questions, by key. */
  own: Typed;
}

export const NOTHING: Filled = { status: null, extras: {}, own: {} };

const CAN_WORK = ['yes', 'no', 'later'] as const;
const FAMILY = ['safe', 'hurt', 'unknown'] as const;

/** Everything between the hidden fields and the button. No `required`: some in-app browsers refuse to send without saying why. */
export function fieldsOf(words: Words, filled: Filled, questions: readonly Question[]): Markup {
  const { t } = words;
  return html`<fieldset><legend>${t('choose')}</legend>${STATUSES.map((status) => choiceOf(words, status, status === filled.status))}</fieldset><p>${words.dial.danger}</p>${ownFieldsOf(words, questions, filled.own)}${commentOf(words, filled.extras)}${moreOf(words, filled.extras, questions)}`;
}

function choiceOf({ t, status: word }: Words, status: Status, picked: boolean): Markup {
  const checked = picked ? html` checked` : null;
  return html`<label class="pick"><input type="radio" name="status" value="${status}"${checked}><span>${signOf(status)}<span><b>${word(status)}</b>${t(`about.${status}`)}</span></span></label>`;
}

const labelOf = ({ t }: Words, text: string): Markup => html`<b>${text}${t('optional')}</b>`;

function commentOf(words: Words, { comment = '' }: Extras): Markup {
  const { t } = words;
  // The parser drops one line end after <textarea>, so that a typed one would be lost.
  return html`<label class="field">${labelOf(words, t('comment.label'))}${t('comment.hint')}<textarea name="comment" rows="2" maxlength="1000">
${comment}</textarea></label>`;
}

function moreOf(words: Words, extras: Extras, questions: readonly Question[]): Markup {
  const { t } = words;
  const open = extras.canWork || extras.family || extras.place ? html` open` : null;
  const canWork = CAN_WORK.map((value) => optionOf(value, t(`canWork.${value}`), value === extras.canWork));
  const family = FAMILY.map((value) => optionOf(value, t(`family.${value}`), value === extras.family));
  const unset = html`<option value="">${t('unset')}</option>`;
  // Nobody is asked the same thing twice.
  const work = questions.some(({ key }) => key === CAN_COME)
    ? null
    : html`<label class="field">${labelOf(words, t('canWork.label'))}<select name="can_work">${unset}${canWork}</select></label>`;
  return html`<details${open}><summary>${t(work ? 'more' : 'moreThan')}</summary>${work}<label class="field">${labelOf(words, t('family.label'))}<select name="family">${unset}${family}</select></label><label class="field">${labelOf(words, t('place.label'))}<input type="text" name="place" maxlength="200" value="${extras.place ?? ''}"></label></details>`;
}

const optionOf = (value: string, text: string, chosen: boolean): Markup =>
  html`<option value="${value}"${chosen ? html` selected` : null}>${text}</option>`;

import type { ReplyFacts } from '../reply/read-facts.ts';
import { documentOf } from './document.ts';
import { type Filled, fieldsOf, NOTHING } from './form.ts';
import { introOf, lastOf, warningsOf } from './intro.ts';
import { html, type Markup } from './markup.ts';
import type { Words } from './words.ts';

export type Trouble = 'nothing_chosen' | 'not_stored';

export interface FormSheet {
  /** Null when the database does not answer: the form is shown all the same. */
  facts: ReplyFacts | null;
  /** Of the round that is shown; the form posts to it. */
  token: string;
  nonce: string;
  filled: Filled;
  trouble: Trouble | null;
}

/** The page with the form of one language; what never changes is rendered once. */
export function createFormPage(words: Words): (sheet: FormSheet) => string {
  const blank = fieldsOf(words, NOTHING);
  const rest = restOf(words);
  const { t, language } = words;
  return ({ facts, token, nonce, filled, trouble }) => {
    const mode = facts?.round.kind ?? 'unknown';
    const fields = filled === NOTHING ? blank : fieldsOf(words, filled);
    const send = t(mode === 'drill' ? 'sendDrill' : 'send');
    const main = html`${troubleOf(words, trouble, filled)}${facts ? beforeForm(words, facts) : null}<form method="post" action="${words.pathOf(token)}" accept-charset="utf-8"><input type="hidden" name="nonce" value="${nonce}" autocomplete="off">${fields}<button>${send}</button><p>${t('sent')}</p></form>${rest}`;
    const lead = trouble ? t('notSent.title') : (facts?.round.wording[language].title ?? null);
    return documentOf(words, { mode, lead, languageLink: trouble === null }, main);
  };
}

function beforeForm(words: Words, facts: ReplyFacts): Markup {
  const { t } = words;
  const drill = facts.round.kind === 'drill' ? html`<p class="note">${t('drillNote')}</p>` : null;
  const last = facts.last ? lastOf(words, t('last.label'), facts.last) : null;
  return html`${warningsOf(words, facts)}${drill}${introOf(words, facts)}${last}`;
}

function troubleOf({ t }: Words, trouble: Trouble | null, filled: Filled): Markup | null {
  if (trouble === null) return null;
  const kept = filled === NOTHING ? '' : t('notSent.kept');
  return html`<p class="note urgent" role="alert"><b>${t('notSent.title')}</b>${t(`notSent.${trouble}`)} ${kept}</p>`;
}

const restOf = ({ t, digits }: Words): Markup =>
  html`<div class="rest"><p>${t('again')}</p><b>${t('otherwise.label')}</b><ul><li>${t('otherwise.mail', { choices: digits })}</li><li>${t('otherwise.phone')}</li></ul></div>`;

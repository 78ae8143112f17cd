import type { LastWord } from '#db/stores/inbounds/reply-page.ts';
import type { Round } from '#lib/domain/round.ts';
import type { Piece } from '../press.ts';
import type { ReplyFacts } from '../reply/read-facts.ts';
import { END, type Mode, openDocument } from './document.ts';
import { type Filled, fieldsOf, NOTHING } from './form.ts';
import { introOf, lastOf, warningsOf } from './intro.ts';
import { html, type Markup } from './markup.ts';
import { pressByRound } from './pressed-by-round.ts';
import { script, waitingNote } from './script.ts';
import type { Words } from './words.ts';

export type Trouble = 'nothing_chosen' | 'not_stored';

export interface FormSheet {
  /** Null when the database does not answer: the form is shown all the same. */
  facts: ReplyFacts | null;
  last: LastWord | null;
  /** Of the round that is shown; the form posts to it. */
  token: string;
  nonce: string;
  filled: Filled;
  trouble: Trouble | null;
}

/** The page with the form in one voice; what never changes is rendered and compressed once. */
export function createFormPage(words: Words): (sheet: FormSheet) => Piece[] {
  const { t, language } = words;
  const rest = (mode: Mode, filled: Filled, round: Round | null): string =>
    html`${fieldsOf(words, filled, round?.questions ?? [])}<button>${t(mode === 'drill' ? 'sendDrill' : 'send')}</button>${waitingNote(words)}<p>${t('sent')}</p></form>${restOf(words)}${script}`
      .markup + END;
  const blank = pressByRound((mode, round) => rest(mode, NOTHING, round));
  return ({ facts, last, token, nonce, filled, trouble }) => {
    const round = facts?.round ?? null;
    const mode = round?.kind ?? 'unknown';
    const lead = trouble ? t('notSent.title') : (facts?.round.wording[language].title ?? null);
    const [beginning, opening] = openDocument(words, { mode, lead, languageLinks: trouble === null });
    const own = html`${troubleOf(words, trouble, filled)}${facts ? beforeForm(words, facts, last) : null}<form method="post" action="${words.pathOf(token)}" accept-charset="utf-8"><input type="hidden" name="nonce" value="${nonce}" autocomplete="off">`;
    return [beginning, opening + own.markup, filled === NOTHING ? blank(round) : rest(mode, filled, round)];
  };
}

function beforeForm(words: Words, facts: ReplyFacts, last: LastWord | null): Markup {
  const { t } = words;
  const drill = facts.round.kind === 'drill' ? html`<p class="note">${t('drillNote')}</p>` : null;
  const said = last ? lastOf(words, t('last.label'), last) : null;
  return html`${warningsOf(words, facts)}${drill}${introOf(words, facts)}${said}`;
}

function troubleOf({ t }: Words, trouble: Trouble | null, filled: Filled): Markup | null {
  if (trouble === null) return null;
  const kept = filled === NOTHING ? '' : t('notSent.kept');
  return html`<p class="note urgent" role="alert"><b>${t('notSent.title')}</b>${t(`notSent.${trouble}`)} ${kept}</p>`;
}

const restOf = ({ t, digits }: Words): Markup =>
  html`<div class="rest"><p>${t('again')}</p><b>${t('otherwise.label')}</b><ul><li>${t('otherwise.mail', { choices: digits })}</li><li>${t('otherwise.phone')}</li></ul></div>`;

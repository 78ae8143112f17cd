import type { OwnAnswer } from '#lib/domain/question/own-answer.ts';
import type { Extras } from '#lib/domain/report.ts';
import type { Round } from '#lib/domain/round.ts';
import type { Status } from '#lib/domain/status.ts';
import { documentOf } from '../../look/document.ts';
import { titleOf } from '../../look/intro.ts';
import { html } from '../../look/markup.ts';
import { answerOf, newsOf } from '../../look/received-page.ts';
import type { Piece } from '../../press.ts';
import type { Received } from '../../reply/read-received.ts';
import type { DoorWords } from './door-words.ts';

export interface DoorReceipt extends Received {
  round: Round | null | undefined;
  /** Only after the right PIN. */
  name: string | null;
  /** Why somebody still has to look at it. */
  doubt: 'claimed' | 'unchecked' | null;
  number: string;
  status: Status;
  extras: Extras;
  answers: readonly OwnAnswer[];
}

/** What is shown only after the answer is committed. */
export function doorReceivedPage(words: DoorWords, receipt: DoorReceipt): Piece[] {
  const { t, d } = words;
  const { round, name, doubt } = receipt;
  const mode = round?.kind ?? 'unknown';
  const who = name === null ? null : html`<p class="who"><b>${t('person', { name })}</b></p>`;
  const doubted = doubt ? html`<p class="note">${d(`received.${doubt}`)}</p>` : null;
  const about = round ? html`<div class="rest">${titleOf(words, round)}</div>` : null;
  const family = mode === 'drill' ? null : html`<p>${words.dial.family}</p>`;
  return documentOf(
    words,
    { mode, lead: t('received.title'), languageLinks: false },
    html`<h2 class="big">${t('received.title')}</h2><p>${words.second(receipt.at)}</p>${who}${doubted}${newsOf(words, { ...receipt, waits: false })}${answerOf(words, receipt, round?.questions ?? [])}<p>${t('received.close')}</p><a class="next" href="${words.path}">${d('received.again')}</a>${about}${family}`,
  );
}

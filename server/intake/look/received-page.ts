import type { LastWord } from '#db/stores/inbounds/reply-page.ts';
import type { OwnAnswer } from '#lib/domain/question/own-answer.ts';
import type { Question } from '#lib/domain/question/question.ts';
import type { Extras } from '#lib/domain/report.ts';
import type { Status } from '#lib/domain/status.ts';
import type { Piece } from '../press.ts';
import type { ReplyFacts } from '../reply/read-facts.ts';
import { documentOf } from './document.ts';
import { lastOf, shortIntroOf, warningsOf } from './intro.ts';
import { html, lines, type Markup } from './markup.ts';
import { ownTold } from './own-told.ts';
import { signOf } from './signs.ts';
import type { Words } from './words.ts';

export interface Receipt {
  facts: ReplyFacts | null;
  /** To answer again with. */
  token: string;
  number: string;
  at: Date;
  status: Status;
  extras: Extras;
  /** To the round's own questions. */
  answers: readonly OwnAnswer[];
  /** A person has to look at it before it counts. */
  waits: boolean;
  /** What was said after it, when it is an old page that was sent again. */
  newer: LastWord | null;
  /** The graver answer that this one does not lower. */
  pinned: Status | null;
}

/** What is shown only after the answer is committed. */
export function receivedPage(words: Words, receipt: Receipt): Piece[] {
  const { t } = words;
  const { facts, at } = receipt;
  const main = html`<h2 class="big">${t('received.title')}</h2><p>${words.second(at)}</p>${newsOf(words, receipt)}${answerOf(words, receipt, facts?.round.questions ?? [])}<p>${t('received.close')}</p><a class="next" href="${words.pathOf(receipt.token)}">${t('received.again')}</a><p><a href="${words.pathOf(receipt.token).replace('?', '/notices?')}">${t('received.notices')}</a></p><p><a href="${contactsPath(words, receipt.token)}">${t('received.contacts')}</a></p>${facts ? roundOf(words, facts) : null}${facts?.round.kind === 'drill' ? null : html`<p>${words.dial.family}</p>`}`;
  return documentOf(
    words,
    { mode: facts?.round.kind ?? 'unknown', lead: t('received.title'), languageLinks: false },
    main,
  );
}

/** Where a link to the own contact points is sent from; whoever holds this token need not say who they are. */
const contactsPath = ({ pathOf, voice }: Words, token: string): string =>
  `${pathOf('').split('r/?')[0]}c?t=${token}&lang=${voice}`;

const roundOf = (words: Words, facts: ReplyFacts): Markup =>
  html`${warningsOf(words, facts)}<div class="rest">${shortIntroOf(words, facts)}</div>`;

/** What somebody who answers should know about it. */
export function newsOf(words: Words, { waits, newer, pinned }: Pick<Receipt, 'waits' | 'newer' | 'pinned'>): Markup {
  const { t, status } = words;
  return html`${waits ? html`<p class="note">${t('received.waits')}</p>` : null}${
    newer ? html`<p class="note">${t('received.superseded')}</p>${lastOf(words, t('received.newer'), newer)}` : null
  }${pinned ? html`<p class="note">${t('received.pinned', { status: status(pinned) })}</p>` : null}`;
}

/** What was recorded, as it was understood, and the number to name on the phone. */
export function answerOf(
  words: Words,
  { status, extras, answers, number }: Pick<Receipt, 'status' | 'extras' | 'answers' | 'number'>,
  questions: readonly Question[],
): Markup {
  const { t } = words;
  const rows: [string, Markup | null][] = [
    ...ownTold(words, questions, answers),
    [t('canWork.label'), extras.canWork ? html`${t(`canWork.${extras.canWork}`)}` : null],
    [t('family.label'), extras.family ? html`${t(`family.${extras.family}`)}` : null],
    [t('place.label'), extras.place ? html`${extras.place}` : null],
    [t('comment.label'), extras.comment ? lines(extras.comment) : null],
    [t('received.receipt'), html`${number}`],
  ];
  const told = rows.flatMap(([label, value]) => (value ? [html`<dt>${label}</dt><dd>${value}</dd>`] : []));
  return html`<dl><dt>${t('received.answer')}</dt><dd class="answer">${signOf(status)}${words.status(status)}</dd>${told}</dl>`;
}

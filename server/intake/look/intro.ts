import type { LastWord } from '#db/stores/inbounds/reply-page.ts';
import type { Round } from '#lib/domain/round.ts';
import type { ReplyFacts } from '../reply/read-facts.ts';
import { html, lines, type Markup } from './markup.ts';
import { signOf } from './signs.ts';
import type { Words } from './words.ts';

/** Which round, since when, what it says, and whom it asks. */
export const introOf = (words: Words, { round, person }: ReplyFacts): Markup =>
  html`${wordingOf(words, round)}${nameOf(words, person)}`;

const wordings = new WeakMap<Words, WeakMap<Round, Markup>>();

/** The same with what the round says; rendered once for each. */
export function wordingOf(words: Words, round: Round): Markup {
  const known = wordings.get(words) ?? new WeakMap<Round, Markup>();
  wordings.set(words, known);
  const { body } = round.wording[words.language];
  const markup = known.get(round) ?? html`${titleOf(words, round)}${body === '' ? null : html`<p>${lines(body)}</p>`}`;
  known.set(round, markup);
  return markup;
}

/** The same without what it says. */
export const shortIntroOf = (words: Words, { round, person }: ReplyFacts): Markup =>
  html`${titleOf(words, round)}${nameOf(words, person)}`;

const nameOf = ({ t }: Words, { name }: ReplyFacts['person']): Markup =>
  html`<p class="who"><b>${t('person', { name })}</b></p>`;

/** Which round, and since when. */
export function titleOf({ t, minute, language }: Words, { wording, openedAt }: Round): Markup {
  const opened = openedAt ? html`<p class="soft">${t('opened', { at: minute(openedAt) })}</p>` : null;
  return html`<h2>${wording[language].title}</h2>${opened}`;
}

/** That something real is open beside a drill, or that the round is over. */
export function warningsOf({ t, minute, pathOf }: Words, { round, realToken }: ReplyFacts): Markup {
  const real = realToken
    ? html`<div class="note urgent"><b>${t('realNote')}</b><a class="next" href="${pathOf(realToken)}">${t('realLink')}</a></div>`
    : null;
  const closed = round.closedAt ? html`<p class="note">${t('closedNote', { at: minute(round.closedAt) })}</p>` : null;
  return html`${real}${closed}`;
}

const ROADS = ['mail', 'sms', 'form', 'public', 'voice'] as const;

/** What was said last, when, and by which road. */
export function lastOf(words: Words, label: string, last: LastWord): Markup {
  const { t } = words;
  const known = ROADS.find((road) => road === last.route) ?? 'other';
  const road = t(`road.${last.byStaff ? 'staff' : known}`);
  const said = last.status
    ? html`${signOf(last.status)}${words.status(last.status)}`
    : html`${t(last.kind === 'unread' ? 'last.unread' : 'last.read')}`;
  return html`<p class="last">${label}<b>${said}</b>${words.minute(last.at)} ${road}</p>`;
}

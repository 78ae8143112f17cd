import type { LastWord } from '#db/stores/reply-page.ts';
import type { ReplyFacts } from '../reply/read-facts.ts';
import { html, lines, type Markup } from './markup.ts';
import { signOf } from './signs.ts';
import type { Words } from './words.ts';

/** Which round, since when, and whom it asks. */
export function introOf(words: Words, { round, person }: ReplyFacts): Markup {
  const { title, body } = round.wording[words.language];
  const opened = round.openedAt
    ? html`<p class="soft">${words.t('opened', { at: words.minute(round.openedAt) })}</p>`
    : null;
  return html`<h2>${title}</h2>${opened}${body === '' ? null : html`<p>${lines(body)}</p>`}<p class="who"><b>${words.t('person', { name: person.name })}</b></p>`;
}

/** What must be known before answering: only a drill, over already, something real beside it. */
export function warningsOf({ t, minute, pathOf }: Words, { round, realToken }: ReplyFacts): Markup {
  const drill = round.kind === 'drill' ? html`<p class="note">${t('drillNote')}</p>` : null;
  const closed = round.closedAt ? html`<p class="note">${t('closedNote', { at: minute(round.closedAt) })}</p>` : null;
  const real = realToken
    ? html`<p class="note urgent"><b>${t('realNote')}</b><a class="next" href="${pathOf(realToken)}">${t('realLink')}</a></p>`
    : null;
  return html`${real}${drill}${closed}`;
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

import type { PublicRound } from '#lib/domain/notice/public-facts.ts';
import { html, type Markup } from '../../intake/look/markup.ts';
import { proseOf } from '../look/prose.ts';
import type { PublicWords } from '../look/words.ts';

/** What is happening: each open round under its own mark, so that a drill is never taken for real. */
export function roundsPart(words: PublicWords, rounds: readonly PublicRound[], now: Date): Markup {
  const { t } = words;
  const shown =
    rounds.length === 0 ? html`<p>${t('round.none')}</p>` : html`${rounds.map((round) => roundOf(words, round, now))}`;
  return html`<section><h2>${t('round.heading')}</h2>${shown}</section>`;
}

function roundOf(words: PublicWords, { kind, wording, openedAt, counts }: PublicRound, now: Date): Markup {
  const { t, language, minute } = words;
  const drill = kind === 'drill';
  const { title, body } = wording[language];
  const mark = drill ? html`<b class="mark dash">${t('drillMark').trim()}</b>` : null;
  const note = drill ? html`<p>${t('drillNote')}</p>` : null;
  const opened = openedAt ? html`<p class="soft">${t('round.opened', { at: minute(openedAt) })}</p>` : null;
  const share = counts ? html`<p>${shareOf(words, counts, now)}</p>` : null;
  return html`<div class="round${drill ? ' dash' : ''}"><h3>${mark}${title}</h3>${note}${opened}${proseOf(body)}${share}</div>`;
}

function shareOf(
  { t, minute }: PublicWords,
  { asked, answered }: NonNullable<PublicRound['counts']>,
  now: Date,
): string {
  const percent = asked === 0 ? 0 : Math.floor((answered * 100) / asked);
  const grouped = (n: number): string => n.toLocaleString('en');
  return t('round.counts', {
    at: minute(now),
    asked: grouped(asked),
    answered: grouped(answered),
    percent: String(percent),
  });
}

/** What to do, in the order in which it is done. */
export function stepsPart(words: PublicWords, rounds: readonly PublicRound[]): Markup {
  const { t, core, digits } = words;
  if (rounds.length === 0) {
    return html`<section><h2>${t('steps.heading')}</h2><p>${t('steps.calm')}</p>${core.publicDoor === 'on' ? doorLink(words) : null}</section>`;
  }
  const tell =
    core.publicDoor === 'on'
      ? html`<li>${t('steps.door')}${doorLink(words)}<span class="soft">${t('steps.doorNote')}</span></li>`
      : html`<li>${t('steps.mail', { choices: digits })}</li>`;
  return html`<section><h2>${t('steps.heading')}</h2><ol><li>${words.dial('steps.safety')}</li>${tell}<li>${t('steps.notices')}</li><li>${words.dial('steps.family')}</li></ol></section>`;
}

/** With its whole address: a copy of this page on another host has to lead back to us. */
const doorLink = ({ t, core }: PublicWords): Markup =>
  html`<a class="next" href="${`${core.publicUrl}/a`}">${t('steps.doorLink')}</a>`;

import { changedAt, currentNotices, type PublicFacts, type PublicSite } from '#lib/domain/notice/public-facts.ts';
import { translate } from '#lib/text/translate.ts';
import { html, type Markup } from '../../intake/look/markup.ts';
import { indexFile, recoveryFile } from '../file-names.ts';
import { documentOf } from '../look/document.ts';
import type { PublicWords } from '../look/words.ts';
import { desksPart } from './desks-part.ts';
import { noticeItem } from './notice-parts.ts';
import { questionItem } from './question-item.ts';

/** For everybody, as a file beside the others; or for staff, behind a personal link. */
export type Portal = 'everybody' | 'staff';

/** The recovery portal: how the sites are, what to know, questions and answers, whom to ask. It goes on after a round. */
export function recoveryPage(words: PublicWords, facts: PublicFacts, portal: Portal): string {
  const { core, language, other } = words;
  const t = translate(language, 'portal');
  const parts = [
    sitesPart(words, facts.sites),
    pagesPart(words, facts, portal),
    questionsPart(words, facts),
    desksPart(words, facts.desks),
  ].filter((part) => part !== null);
  const back =
    portal === 'staff'
      ? html`<p><a href="notices">${t('staffBack')}</a></p>`
      : html`<p><a href="${indexFile(language)}">${t('back')}</a></p>`;
  const body = parts.length === 0 ? html`<p>${t('none')}</p>` : html`<p>${t('lead')}</p>${parts}`;
  const heading = words.t('title', { company: core.companyName });
  const sheet = {
    title: `${t('title')} - ${heading}`,
    heading,
    drill: false,
    feeds: portal === 'everybody',
    otherFile: portal === 'staff' ? `?lang=${other}` : recoveryFile(other),
    changedAt: newestPart(facts),
  };
  return documentOf(words, sheet, html`<h2>${t('title')}</h2>${body}${back}`);
}

function sitesPart({ language, minute }: PublicWords, sites: readonly PublicSite[]): Markup | null {
  if (sites.length === 0) return null;
  const t = translate(language, 'portal');
  const lines = sites.map(({ name, openness, damage, fromAt }) => {
    const broken = damage ? html`<br>${damage}` : null;
    const mark = openness === 'open' ? 'mark' : 'mark full';
    const since = t('sites.since', { at: minute(fromAt) });
    return html`<li><b>${name}</b> <b class="${mark}">${t(`sites.state.${openness}`)}</b>${broken}<br><span class="soft">${since}</span></li>`;
  });
  return html`<section><h2>${t('sites.heading')}</h2><ul>${lines}</ul><p class="soft">${t('sites.note')}</p></section>`;
}

function pagesPart(words: PublicWords, facts: PublicFacts, portal: Portal): Markup | null {
  const pages = currentNotices(facts, 'page');
  if (pages.length === 0) return null;
  const look = { now: facts.now, amount: 'whole', linked: portal === 'everybody', level: 'h3' } as const;
  const t = translate(words.language, 'portal');
  return html`<section><h2>${t('pages.heading')}</h2>${pages.map((page) => noticeItem(words, page, look))}</section>`;
}

function questionsPart(words: PublicWords, facts: PublicFacts): Markup | null {
  const questions = currentNotices(facts, 'question');
  if (questions.length === 0) return null;
  const t = translate(words.language, 'portal');
  const items = questions.map((question) => questionItem(words, question, facts.now));
  return html`<section><h2>${t('questions.heading')}</h2>${items}</section>`;
}

/** When anything of the portal last changed; null while it is empty. */
function newestPart(facts: PublicFacts): Date | null {
  const notices = [...currentNotices(facts, 'page'), ...currentNotices(facts, 'question')];
  const times = [...notices.map(changedAt), ...facts.sites.map(({ fromAt }) => fromAt.getTime())];
  return times.length === 0 ? null : new Date(Math.max(...times));
}

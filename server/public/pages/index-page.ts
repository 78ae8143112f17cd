import { gzipSync } from 'node:zlib';
import {
  currentNotices,
  hasPortal,
  newestChange,
  type PublicFacts,
  type PublicNotice,
} from '#lib/domain/notice/public-facts.ts';
import { translate } from '#lib/text/translate.ts';
import { html, type Markup } from '../../intake/look/markup.ts';
import { accountsFile, allFile, indexFile, recoveryFile } from '../file-names.ts';
import { documentOf } from '../look/document.ts';
import type { PublicWords } from '../look/words.ts';
import { byTopic } from './by-topic.ts';
import type { Amount } from './notice-parts.ts';
import { roundsPart, stepsPart } from './round-parts.ts';

/** On the wire; the headers of an answer take less than 1 KB more. */
const MOST_BYTES = 9 * 1024;

/** What is left out first when the page would grow too big: texts of those that are not pinned, then all texts, then the oldest. */
const GENEROSITY: readonly { most: number; pinned: Amount; others: Amount }[] = [
  { most: 60, pinned: 'whole', others: 'whole' },
  { most: 60, pinned: 'whole', others: 'first' },
  { most: 60, pinned: 'first', others: 'first' },
  { most: 60, pinned: 'title', others: 'title' },
  { most: 30, pinned: 'title', others: 'title' },
  { most: 15, pinned: 'title', others: 'title' },
  { most: 5, pinned: 'title', others: 'title' },
  { most: 0, pinned: 'title', others: 'title' },
];

/** The first page: what happened, what to do, what is new, what is really ours; at most 10 KB however much is published. */
export function indexPage(words: PublicWords, facts: PublicFacts): string {
  const notices = currentNotices(facts);
  let page = '';
  for (const amount of GENEROSITY) {
    page = pageOf(words, facts, notices, amount);
    if (gzipSync(page).length <= MOST_BYTES) break;
  }
  return page;
}

function pageOf(
  words: PublicWords,
  facts: PublicFacts,
  notices: readonly PublicNotice[],
  { most, pinned, others }: (typeof GENEROSITY)[number],
): string {
  const { t, core, other } = words;
  const shown = notices.slice(0, most);
  const amountOf = ({ content }: PublicNotice): Amount => (content.pinned ? pinned : others);
  const list =
    notices.length === 0
      ? html`<p>${t('notices.none')}</p>`
      : byTopic(words, shown, { now: facts.now, linked: true, amountOf });
  const news = facts.notices.filter(({ form }) => form === 'notice').length;
  const all =
    news === 0 ? null : html`<p><a href="${allFile(words.language)}">${t('notices.all', { n: String(news) })}</a></p>`;
  const main = html`${roundsPart(words, facts.rounds, facts.now)}${stepsPart(words, facts.rounds)}<section><h2>${t('notices.heading')}</h2>${list}${all}</section>${portalPart(words, facts)}${realPart(words)}`;
  const title = t('title', { company: core.companyName });
  const drill = facts.rounds.length > 0 && facts.rounds.every(({ kind }) => kind === 'drill');
  const sheet = {
    title,
    heading: title,
    drill,
    otherFile: indexFile(other),
    feeds: true,
    changedAt: newestChange(facts),
  };
  return documentOf(words, sheet, main);
}

function portalPart({ language }: PublicWords, facts: PublicFacts): Markup | null {
  if (!hasPortal(facts)) return null;
  const t = translate(language, 'portal');
  return html`<section><h2>${t('title')}</h2><p><a href="${recoveryFile(language)}">${t('link')}</a></p></section>`;
}

function realPart({ t, core, language }: PublicWords): Markup {
  return html`<section><h2>${t('real.heading')}</h2><ul><li>${t('real.address', { address: `${core.publicUrl}/` })}</li><li><a href="${accountsFile(language)}">${t('real.accounts')}</a></li><li>${t('real.ask')}</li><li>${t('real.spread')}</li></ul></section>`;
}

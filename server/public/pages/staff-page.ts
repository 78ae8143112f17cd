import { currentNotices, newestChange, type PublicFacts } from '#lib/domain/notice/public-facts.ts';
import { translate } from '#lib/text/translate.ts';
import { html } from '../../intake/look/markup.ts';
import { documentOf } from '../look/document.ts';
import type { PublicWords } from '../look/words.ts';
import { byTopic } from './by-topic.ts';

/** All current notices, those for staff too; the same for everybody with a personal link, so that it can be made once. */
export function staffPage(words: PublicWords, facts: PublicFacts, notifies: boolean): string {
  const { t, core, other } = words;
  const portal = translate(words.language, 'portal');
  const notices = currentNotices(facts);
  const list = byTopic(words, notices, { now: facts.now, linked: false, amountOf: () => 'whole' });
  const main = html`<h2>${t('staffTitle')}</h2>${notices.length === 0 ? html`<p>${t('notices.none')}</p>` : list}<p><a href="recovery">${portal('staffLink')}</a></p><p><a href="guidelines">${portal('guidelines.link')}</a></p>${notifies ? html`<p><a href="notify">${t('push.link')}</a></p>` : null}<p><a href=".">${t('staffBack')}</a></p>`;
  const heading = t('title', { company: core.companyName });
  const title = `${t('staffTitle')} - ${heading}`;
  const sheet = {
    title,
    heading,
    drill: false,
    feeds: false,
    otherFile: `?lang=${other}`,
    changedAt: newestChange(facts),
  };
  return documentOf(words, sheet, main);
}

import { newestChange, type PublicFacts } from '#lib/domain/notice/public-facts.ts';
import { html } from '../../intake/look/markup.ts';
import { allFile, indexFile } from '../file-names.ts';
import { documentOf } from '../look/document.ts';
import type { PublicWords } from '../look/words.ts';
import { byTopic } from './by-topic.ts';

/** Every notice that was ever public, over or taken back, by its title. */
export function allPage(words: PublicWords, facts: PublicFacts): string {
  const { t, core, language, other } = words;
  const news = facts.notices.filter(({ form }) => form === 'notice');
  const list = byTopic(words, news, { now: facts.now, linked: true, amountOf: () => 'title' });
  const main = html`<h2>${t('notices.allTitle')}</h2>${news.length === 0 ? html`<p>${t('notices.none')}</p>` : list}<p><a href="${indexFile(language)}">${t('notices.back')}</a></p>`;
  const heading = t('title', { company: core.companyName });
  const title = `${t('notices.allTitle')} - ${heading}`;
  const sheet = {
    title,
    heading,
    drill: false,
    otherFile: allFile(other),
    feeds: true,
    changedAt: newestChange(facts),
  };
  return documentOf(words, sheet, main);
}

import type { PublicFacts } from '#lib/domain/notice/public-facts.ts';
import { indexFile, jsonFile } from '../file-names.ts';
import type { PublicWords } from '../look/words.ts';
import { feedEntries } from './feed-entries.ts';

/** The notices as a JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function jsonFeed(words: PublicWords, facts: PublicFacts): string {
  const { t, core, language } = words;
  return `${JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: t('title', { company: core.companyName }),
    home_page_url: `${core.publicUrl}/${indexFile(language)}`,
    feed_url: `${core.publicUrl}/${jsonFile(language)}`,
    language,
    authors: [{ name: core.companyName }],
    items: feedEntries(words, facts).map((entry) => ({
      id: entry.url,
      url: entry.url,
      title: entry.title,
      content_text: entry.text,
      date_published: entry.publishedAt.toISOString(),
      date_modified: entry.changedAt.toISOString(),
      tags: [entry.topic],
      language: entry.language,
    })),
  })}\n`;
}

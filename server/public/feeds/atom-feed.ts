import { newestChange, type PublicFacts } from '#lib/domain/notice/public-facts.ts';
import { html, type Markup } from '../../intake/look/markup.ts';
import { atomFile, indexFile } from '../file-names.ts';
import type { PublicWords } from '../look/words.ts';
import { type FeedEntry, feedEntries } from './feed-entries.ts';

/** The notices as an Atom feed (RFC 4287). */
export function atomFeed(words: PublicWords, facts: PublicFacts): string {
  const { t, core, language } = words;
  const self = `${core.publicUrl}/${atomFile(language)}`;
  // A feed has to say when it was updated, even before anything was.
  const updated = newestChange(facts) ?? new Date(0);
  const entries = feedEntries(words, facts).map(entryOf);
  return `<?xml version="1.0" encoding="utf-8"?>\n${html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}"><id>${self}</id><title>${t('title', { company: core.companyName })}</title><updated>${updated.toISOString()}</updated><author><name>${core.companyName}</name></author><link rel="self" type="application/atom+xml" href="${self}"/><link rel="alternate" type="text/html" href="${`${core.publicUrl}/${indexFile(language)}`}"/>${entries}</feed>`.markup}\n`;
}

const entryOf = ({ url, title, text, topic, publishedAt, changedAt, language }: FeedEntry): Markup =>
  html`<entry xml:lang="${language}"><id>${url}</id><title>${title}</title><link rel="alternate" type="text/html" href="${url}"/><published>${publishedAt.toISOString()}</published><updated>${changedAt.toISOString()}</updated><category term="${topic}"/><content type="text">${text}</content></entry>`;

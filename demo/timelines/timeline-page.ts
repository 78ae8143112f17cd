import type { Language } from '../company/person.ts';
import type { Taken } from '../fake-outlets/start.ts';
import { plainText } from '../roads/html-form.ts';
import { type Corners, documentOf, htmlText, TEXTS } from '../sheet/document.ts';
import type { TimelineName } from './timeline.ts';

export interface TimelineSheet {
  name: TimelineName;
  language: Language;
  corners: Corners;
  /** Oldest first. */
  posts: readonly Taken[];
  /** How many employees it has brought to the public door. */
  came: number;
}

/** What anybody reads who opens the place in a browser: the account's posts, the newest on top. */
export function timelinePage({ name, language, corners, posts, came }: TimelineSheet): string {
  const t = TEXTS[language].timelines;
  const { title, what } = t[name];
  const items = posts.toReversed().map((post) => onePost(name, language, post));
  const body = [
    `<p>${what}</p>`,
    `<p class="watched"><b role="status">${t.came(came)}</b> <a class="button" href="/?lang=${language}">${t.again}</a></p>`,
    items.length > 0
      ? `<ol class="timeline timeline-${name}">${items.join('')}</ol>`
      : `<p class="quiet">${t.none}</p>`,
  ].join('\n');
  const other = `/?lang=${language === 'ja' ? 'en' : 'ja'}`;
  return documentOf({ language, title, here: name, corners, other, body });
}

function onePost(name: TimelineName, language: Language, { text: taken, at }: Taken): string {
  // Slack is given three signs escaped and shows them as they were meant.
  const text = name === 'slack' ? plainText(taken) : taken;
  const { account, where } = TEXTS[language].timelines[name];
  const time = at.toLocaleTimeString(language, { timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit' });
  return `<li><span class="face" aria-hidden="true">架</span><div>
<p class="poster"><b lang="ja">${account}</b> <span class="quiet">${where}</span> <time class="quiet" datetime="${at.toISOString()}">${time}</time></p>
<p class="post-text" lang="${spokenIn(text)}">${withLinks(text)}</p></div></li>`;
}

const spokenIn = (text: string): Language => (/[぀-ヿ]/.test(text) ? 'ja' : 'en');

const withLinks = (text: string): string =>
  text
    .split(/(https?:\/\/\S+)/)
    .map((part, i) => (i % 2 === 1 ? `<a href="${htmlText(part)}">${htmlText(part)}</a>` : htmlText(part)))
    .join('');

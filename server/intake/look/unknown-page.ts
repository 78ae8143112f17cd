import type { Piece } from '../press.ts';
import { documentOf } from './document.ts';
import { html, type Markup } from './markup.ts';
import type { Words } from './words.ts';

/** For every link that is no link of ours: the same words in each language, whatever is wrong with it. */
export function unknownPage(spoken: readonly Words[]): Piece[] {
  const [first] = spoken;
  if (!first) return [];
  const sheet = { mode: 'unknown', lead: first.t('unknown.title'), languageLinks: false } as const;
  return documentOf(first, sheet, html`${spoken.map(adviceIn)}`);
}

function adviceIn({ t, language, digits, dial }: Words): Markup {
  return html`<section lang="${language}"><h2>${t('unknown.title')}</h2><p>${t('unknown.why')}</p><ul><li>${t('unknown.link')}</li><li>${t('unknown.mail', { choices: digits })}</li><li>${t('unknown.phone')}</li></ul><p>${dial.unknown}</p></section>`;
}

import type { Piece } from '../press.ts';
import { documentOf } from './document.ts';
import { html } from './markup.ts';
import type { Words } from './words.ts';

export type Refusal = 'tooLong' | 'tooSlow' | 'wrongKind';

/** For a message that could not be taken in at all; the browser's way back still has what was typed. */
export function refusalPage(words: Words, refusal: Refusal): Piece[] {
  const { t, dial } = words;
  const sheet = { mode: 'unknown', lead: t(`${refusal}.title`), languageLinks: false } as const;
  return documentOf(
    words,
    sheet,
    html`<h2>${t(`${refusal}.title`)}</h2><p>${t(`${refusal}.why`)}</p><p>${dial.danger}</p>`,
  );
}

import { documentOf } from '../../look/document.ts';
import { html } from '../../look/markup.ts';
import type { Piece } from '../../press.ts';
import type { DoorWords } from './door-words.ts';

/** Where the door is not in use: the other ways to answer, in every voice. */
export function closedPage(spoken: readonly [DoorWords, ...DoorWords[]]): Piece[] {
  const [first] = spoken;
  const said = spoken.map(
    ({ d, language, roads, dial }) =>
      html`<section lang="${language}"><h2>${d('closed.title')}</h2><p>${d('closed.why')}</p>${roads}<p>${dial.unknown}</p></section>`,
  );
  return documentOf(first, { mode: 'unknown', lead: first.d('closed.title'), languageLinks: false }, html`${said}`);
}

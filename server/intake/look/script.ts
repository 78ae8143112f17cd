import { readFileSync } from 'node:fs';
import { html, type Markup } from './markup.ts';
import type { Words } from './words.ts';

const source = readFileSync(new URL('./script/send-again.js', import.meta.url), 'utf8');

/** Sends a filled form again until it arrives, for as long as the page is open; nothing depends on it. In words that phones of 2016 know. */
export const SCRIPT = source
  .split('\n')
  .map((line) => line.trim())
  .join('')
  .replace(/ ?([(){};,=?:|+]|&&|\|\||!==) ?/g, '$1')
  .replaceAll(';}', '}');

export const script: Markup = { markup: `<script>${SCRIPT}</script>` };

/** What the script uncovers when an answer does not get through. */
export const waitingNote = ({ t }: Words): Markup =>
  html`<p id="waiting" class="note urgent" role="alert" hidden>${t('waiting')}</p>`;

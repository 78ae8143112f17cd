import { readFileSync } from 'node:fs';

const PARTS = ['colours', 'frame', 'words', 'signs', 'form'];

/** The whole style of the employees' pages, without blanks that mean nothing. */
export const STYLE = PARTS.map((part) => readFileSync(new URL(`./style/${part}.css`, import.meta.url), 'utf8'))
  .join('')
  .replace(/\s*\n\s*/g, '')
  .replace(/\s*([{:;,>+])\s+/g, '$1')
  .replace(/\s+([{+])/g, '$1')
  .replaceAll(';}', '}');

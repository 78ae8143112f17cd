import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const PARTS = ['colours', 'frame', 'words', 'signs', 'form'];

/** The whole style of the employees' pages, without blanks that mean nothing. */
export const STYLE = PARTS.map((part) => readFileSync(new URL(`./style/${part}.css`, import.meta.url), 'utf8'))
  .join('')
  .replace(/\s*\n\s*/g, '')
  .replace(/\s*([{:;,>+])\s+/g, '$1')
  .replace(/\s+([{+])/g, '$1')
  .replaceAll(';}', '}');

const digest = createHash('sha256').update(STYLE).digest('base64');

/** No script, no picture, no font, no frame; this one style, and forms that go nowhere else. */
export const POLICY = `default-src 'none'; style-src 'sha256-${digest}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`;

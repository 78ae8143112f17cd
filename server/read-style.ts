import { readFileSync } from 'node:fs';

/** Style sheets as one, without blanks that mean nothing. */
export const readStyle = (files: readonly URL[]): string =>
  files
    .map((file) => readFileSync(file, 'utf8'))
    .join('')
    .replace(/\s*\n\s*/g, '')
    .replace(/\s*([{:;,>+])\s+/g, '$1')
    .replace(/\s+([{+])/g, '$1')
    .replaceAll(';}', '}');

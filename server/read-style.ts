import { readFileSync } from 'node:fs';

/** Style sheets as one, without blanks that mean nothing. */
export const readStyle = (files: readonly URL[]): string =>
  files
    .map((file) => readFileSync(file, 'utf8'))
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .join('')
    .replace(/ ?([{:;,>+]) /g, '$1')
    .replace(/ ([{+])/g, '$1')
    .replaceAll(';}', '}');

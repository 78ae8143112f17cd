import { readStyle } from '../../read-style.ts';

const PARTS = ['colours', 'frame', 'words', 'signs', 'form'];

/** The whole style of the employees' pages. */
export const STYLE = readStyle(PARTS.map((part) => new URL(`./style/${part}.css`, import.meta.url)));

import { TOP_LEVELS } from './x-domains.ts';

/** Where a link stands in a text, in UTF-16 units. */
export interface Span {
  from: number;
  to: number;
}

const ACCENTED = '\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f';
const BEHIND = '(?=[^0-9a-zA-Z@+-]|$)';
const asciiDomain = `(?:[a-z0-9${ACCENTED}](?:[a-z0-9${ACCENTED}_-]*[a-z0-9${ACCENTED}])?\\.)+(?:${TOP_LEVELS})${BEHIND}`;
const anyDomain = `(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}_-]*[\\p{L}\\p{N}\\p{M}])?\\.)+(?:${TOP_LEVELS})${BEHIND}`;
const path = `(?:/(?:[a-z0-9${ACCENTED}\\u0400-\\u04ff!*';:=+,.$/%#\\[\\]\\-\\u2013_~@|&()]*[a-z0-9${ACCENTED}\\u0400-\\u04ff=_#/+\\-)])?)?`;
const query = `(?:\\?[a-z0-9!?*'@();:&=+$/%#\\[\\]\\-_.,~|]*[a-z0-9\\-_&=#/])?`;
const rest = `(?::\\d+)?${path}${query}`;

const SCHEMED = new RegExp(`(?<![a-z0-9@＠$#＃_])https?://${anyDomain}${rest}`, 'giu');
/** Without a scheme only ASCII is taken, and not in the middle of a longer word. */
const BARE = new RegExp(`(?<![a-z0-9${ACCENTED}@＠$#＃\\-_./])${asciiDomain}${rest}`, 'giu');
/** Behind X's own short links nothing belongs to them any more. */
const SHORTENED = /^https?:\/\/t\.co\/[a-z0-9]+/i;

/** The links that X takes out of a text, in order, as its published parser does (https://developer.x.com/en/docs/counting-characters). */
export function urlsIn(text: string): Span[] {
  const found = [...text.matchAll(SCHEMED)].map(({ 0: url, index }) => spanOf(index, url));
  const free = (from: number, to: number) => !found.some((span) => from < span.to && to > span.from);
  const bare = [...text.matchAll(BARE)].map(({ 0: url, index }) => spanOf(index, url));
  return [...found, ...bare.filter(({ from, to }) => free(from, to))].sort((a, b) => a.from - b.from);
}

function spanOf(from: number, url: string): Span {
  const whole = SHORTENED.exec(url)?.[0] ?? url;
  return { from, to: from + unclosed(whole).length };
}

/** A closing bracket belongs to a link only when the opening one does. */
function unclosed(url: string): string {
  const opened = url.split('(').length;
  const closed = url.split(')').length;
  return url.endsWith(')') && closed > opened ? unclosed(url.slice(0, -1)) : url;
}

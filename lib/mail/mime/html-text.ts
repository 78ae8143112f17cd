import { list } from '#lib/domain/answer-text/list.ts';
import { decodeEntities } from './entities.ts';
import { htmlTokens, type Tag } from './html-tags.ts';

/** What mail programs name the box in which they put the mail that is answered. */
const QUOTE_MARKS = list`
  gmail_quote | yahoo_quoted | protonmail_quote | tutanota_quote | zmail_extra
`;
/** The box that holds "X wrote:" alone, or below an answer that was typed into it. */
const INTRO_MARKS = list`moz-cite-prefix | reply-intro | replyheader`;
/** Outlook puts the quoted mail after such an element, not inside it. */
const CUT_MARKS = [
  'divrplyfwdmsg',
  'appendonsend',
  'ms-outlook-mobile-reference',
  'mail-editor-reference-message-container',
  'olk_src_body_section',
];
/** A bar on the left is how a quote looks where the program gives no name to its box. */
const BARRED = new Set(list`div | td | table | section`);
const BAR = /border-(left|inline-start):(?!\s?(0|none)|[^;]{0,40}\b(none|transparent|white)\b|[^;]{0,40}#fff)/;
const VOID = new Set(list`br | hr | img | meta | link | input | wbr | base | col | area`);
const BLOCKS = new Set(
  list`p | div | tr | li | ul | ol | dl | dt | dd | table | h1 | h2 | h3 | h4 | blockquote | section | article | main | pre | body | header | footer | address | center | details | summary | form`,
);
const MAX_DEPTH = 2000;

/** Stands before words that the writer has struck out: they must not be read as said. */
const STRUCK = '❌';

/** The line that tells the reader of new text that a quoted mail follows. */
export const QUOTE_FOLLOWS = '-----Original Message-----';

/** HTML as lines; what stands in a quotation gets `> `, as a text mail would have it. */
export const htmlText = (html: string): string =>
  // Broken nesting may hide everything: then what was hidden is better than nothing.
  linesOf(html, true) || linesOf(html, false);

function linesOf(html: string, hides: boolean): string {
  const lines: string[] = [];
  let line = '';
  const open: { name: string; quote: boolean; intro: boolean; hidden: boolean; typed: boolean }[] = [];
  let quotes = 0;
  let hidden = 0;
  let typed = 0;
  const breakLine = () => {
    const text = decodeEntities(line)
      .replace(/[ \t\u00a0]+/g, ' ')
      .trim();
    if (text !== '' || lines.at(-1)?.replace(/^> /, '') !== '') lines.push(quotes > 0 ? `> ${text}` : text);
    line = '';
  };
  const pop = (name: string) => {
    const from = open.findLastIndex((element) => element.name === name);
    if (from < 0) return;
    for (const element of open.splice(from)) {
      if (element.quote) {
        if (line.trim() !== '') breakLine();
        quotes--;
      }
      if (element.intro) markLast(lines);
      if (element.hidden) hidden--;
      if (element.typed) typed--;
    }
  };
  for (const token of htmlTokens(html)) {
    if (token.kind === 'text') {
      if (hidden > 0) continue;
      for (const [at, words] of (typed > 0 ? token.text.split('\n') : [token.text]).entries()) {
        if (at > 0) breakLine();
        line += words.replace(/[\r\n\t ]+/g, ' ');
      }
      continue;
    }
    const { tag } = token;
    if (tag.name === 'br' || tag.name === 'hr' || (BLOCKS.has(tag.name) && line.trim() !== '')) breakLine();
    if (tag.name === 'td' || tag.name === 'th') line += ' ';
    if (VOID.has(tag.name)) continue;
    if (tag.closing) {
      pop(tag.name);
      continue;
    }
    if (CUT_MARKS.some((mark) => tag.marks.includes(mark))) lines.push(QUOTE_FOLLOWS);
    if (open.length >= MAX_DEPTH) continue;
    if (isStruck(tag) && hidden === 0) line += STRUCK;
    const intro = INTRO_MARKS.some((mark) => tag.marks.includes(mark));
    const element = { name: tag.name, quote: isQuote(tag), intro, hidden: hides && isHidden(tag), typed: isTyped(tag) };
    open.push(element);
    if (element.quote) {
      if (line.trim() !== '') breakLine();
      quotes++;
    }
    if (element.hidden) hidden++;
    if (element.typed) typed++;
  }
  if (line.trim() !== '') breakLine();
  return lines.join('\n').trim();
}

function markLast(lines: string[]): void {
  const last = lines.findLastIndex((line) => line !== '');
  if (last >= 0 && !lines[last]!.startsWith('> ')) lines[last] = `> ${lines[last]}`;
}

const isQuote = (tag: Tag): boolean =>
  (tag.name === 'blockquote' && !/border:\s?none/.test(tag.marks)) ||
  (BARRED.has(tag.name) && BAR.test(tag.marks)) ||
  QUOTE_MARKS.some((mark) => tag.marks.includes(mark));

/** Its line ends are those that were typed. */
const isTyped = ({ name, marks }: Tag): boolean => name === 'pre' || /white-space:\s?(pre|break-spaces)/.test(marks);

const isStruck = ({ name, marks }: Tag): boolean =>
  name === 's' || name === 'strike' || name === 'del' || marks.includes('line-through');

const isHidden = ({ marks }: Tag): boolean =>
  marks.includes('display:none') || marks.includes('display: none') || /visibility:\s?hidden/.test(marks);

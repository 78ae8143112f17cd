import { attributionAt } from './attribution.ts';
import { fieldTableEnd, unknownFieldsEnd } from './fields/field-table.ts';
import { headerBlockEnd } from './fields/header-block.ts';
import { type Line, markNamed, markWrapped, nextFilled, type RawLine, toLine } from './lines.ts';
import { isFramed, isOriginalMark, isReplyAbove, isRule } from './separators.ts';
import { isPostscript, isScanNote, signatureStarts, speaksLaw } from './signature.ts';

const MAX_LINES = 1500;

/** A line that was taken off as part of a signature, a footer or a disclaimer. */
export interface Footer {
  text: string;
  isLegal: boolean;
}

export interface Trimmed {
  newText: string;
  footers: readonly Footer[];
}

/** Takes quotes, what introduces them, signatures and footers off; answers below a marked quote stay. `ours` are lines that we sent. */
export function trimReply(rawLines: readonly RawLine[], ours: ReadonlySet<number>): Trimmed {
  const lines = rawLines.slice(0, MAX_LINES).map((line, at) => toLine(line, ours.has(at)));
  markNamed(lines);
  markWrapped(lines);
  const kept: string[] = [];
  const footers: Footer[] = [];
  let inSignature = false;
  let isLegal = false;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]!;
    if (line.quoted) inSignature = false;
    const quote = line.quoted ? markedAt(lines, at) : quoteAt(lines, at);
    if (quote) {
      dropRules(kept);
      if (!line.quoted) dropSender(kept);
      if (quote.own !== '') kept.push(quote.own);
      if (quote.end > at + 1 || !line.quoted) inSignature = false;
      at = quote.end;
      continue;
    }
    if (inSignature && isPostscript(line.text)) inSignature = false;
    if (!inSignature && signatureStarts(lines, at, (from) => quoteAt(lines, from) !== null)) {
      inSignature = true;
      dropDashedName(kept);
    }
    isLegal = inSignature && (isLegal || speaksLaw(line.text));
    if (inSignature || isScanNote(line.text)) footers.push({ text: line.text, isLegal });
    else kept.push(line.raw.trimEnd());
    at++;
  }
  dropRules(kept);
  return { newText: kept.join('\n').trim(), footers };
}

interface Quote {
  end: number;
  own: string;
}

/** A marked line, or a table of fields whose bars look like marks. */
function markedAt(lines: readonly Line[], at: number): Quote {
  const end = lines[at]!.text.startsWith('|') ? fieldTableEnd(lines, at) : null;
  return { end: end === null ? at + 1 : reach(lines, end), own: '' };
}

/** A quoted mail that is introduced at this line: how far it reaches. */
function quoteAt(lines: readonly Line[], at: number): Quote | null {
  const { text } = lines[at]!;
  if (text === '') return null;
  if (isReplyAbove(text)) return { end: lines.length, own: '' };
  const marked = (end: number) => lines[nextFilled(lines, end)]?.quoted === true;
  const attribution = attributionAt(lines, at, marked);
  if (attribution) return { end: reach(lines, attribution.end), own: attribution.own };
  const next = nextFilled(lines, at + 1);
  const framed =
    isFramed(text) && (marked(at + 1) || fieldsEnd(lines, next) !== null || unknownFieldsEnd(lines, next) !== null);
  if (framed || isOriginalMark(text))
    return { end: reach(lines, fieldsEnd(lines, next) ?? unknownFieldsEnd(lines, next) ?? at + 1), own: '' };
  const end = fieldsEnd(lines, at);
  return end === null ? null : { end: reach(lines, fieldsEnd(lines, nextFilled(lines, end)) ?? end), own: '' };
}

const fieldsEnd = (lines: readonly Line[], at: number): number | null =>
  at < lines.length ? (headerBlockEnd(lines, at) ?? fieldTableEnd(lines, at)) : null;

/** Where lines carry marks only they are the quote; else it runs to the last line that we sent, or to the end. */
function reach(lines: readonly Line[], from: number): number {
  const next = nextFilled(lines, from);
  if (next >= lines.length || lines[next]!.quoted) return from;
  const lastOurs = lines.findLastIndex((line, at) => line.ours && at >= from);
  return lastOurs < 0 ? lines.length : lastOurs + 1;
}

/** Frames that stood above a quote or at the end say nothing. */
function dropRules(kept: string[]): void {
  while (kept.length > 0 && (kept.at(-1)!.trim() === '' || isRule(kept.at(-1)!.trim()))) kept.pop();
  if (kept.length > 0) kept.push('');
}

const SENDER = /^"?[^"<>@]{0,80}"? ?<[^\s<>@]{1,100}@[^\s<>@]{1,100}>$/;
const MOMENT = /^\d{2,4}[/.-]\d{1,2}[/.-]\d{1,4} \d{1,2}:\d{2}(:\d{2})?( [AP]M)?$/;

/** Notes prints who wrote and when above the fields, on lines of their own. */
function dropSender(kept: string[]): void {
  while (SENDER.test(kept.at(-2) ?? '') || MOMENT.test(kept.at(-2) ?? '')) {
    kept.pop();
    kept.pop();
    dropRules(kept);
  }
}

/** `-Taro Tanaka` right above a footer signs the mail. */
function dropDashedName(kept: string[]): void {
  dropRules(kept);
  if (/^--? ?\p{Lu}[\p{L}.' ]{1,40}$/u.test(kept.at(-2) ?? '')) kept.splice(-2);
}

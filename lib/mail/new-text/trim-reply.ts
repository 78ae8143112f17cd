import { attributionAt } from './attribution.ts';
import { headerBlockEnd } from './header-block.ts';
import { type Line, markWrapped, nextFilled, type RawLine, toLine } from './lines.ts';
import { isFramed, isOriginalMark, isReplyAbove, isRule } from './separators.ts';
import { isScanNote, signatureStarts, speaksLaw } from './signature.ts';

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
  markWrapped(lines);
  const kept: string[] = [];
  const footers: Footer[] = [];
  let inSignature = false;
  let isLegal = false;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]!;
    if (line.quoted) inSignature = false;
    const quote = line.quoted ? { end: at + 1, own: '' } : quoteAt(lines, at);
    if (quote) {
      dropRules(kept);
      if (quote.own !== '') kept.push(quote.own);
      if (quote.end > at + 1 || !line.quoted) inSignature = false;
      at = quote.end;
      continue;
    }
    if (!inSignature && signatureStarts(lines, at)) {
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

/** A quoted mail that is introduced at this line: how far it reaches. */
function quoteAt(lines: readonly Line[], at: number): Quote | null {
  const { text } = lines[at]!;
  if (text === '') return null;
  if (isReplyAbove(text)) return { end: lines.length, own: '' };
  const marked = (end: number) => lines[nextFilled(lines, end)]?.quoted === true;
  const attribution = attributionAt(lines, at, marked);
  if (attribution) return { end: reach(lines, attribution.end), own: attribution.own };
  const framed = isFramed(text) && (marked(at + 1) || headerBlockEnd(lines, nextFilled(lines, at + 1)) !== null);
  const end = framed || isOriginalMark(text) ? at + 1 : headerBlockEnd(lines, at);
  return end === null ? null : { end: reach(lines, headerBlockEnd(lines, nextFilled(lines, end)) ?? end), own: '' };
}

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

/** `-Taro Tanaka` right above a footer signs the mail. */
function dropDashedName(kept: string[]): void {
  dropRules(kept);
  if (/^--? ?\p{Lu}[\p{L}.' ]{1,40}$/u.test(kept.at(-2) ?? '')) kept.splice(-2);
}

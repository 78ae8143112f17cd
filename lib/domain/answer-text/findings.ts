import { type Status, statusOfDigit } from '../status.ts';
import { type Carry, CLEAR } from './carry.ts';
import { inEachLanguage, type Lexicon, lexiconsFor } from './lexicon.ts';
import { type Parsed, parsePiece, type Statement } from './parse-piece.ts';
import { type Digit, readDigit } from './read-digit.ts';
import { readUnknown } from './read-unknown.ts';
import { type Piece, splitPieces } from './split-pieces.ts';

/** What one piece of the text contributes. */
export type Finding = { words: string } & (
  | { kind: 'choice'; status: Status; by: 'digit' | 'word' }
  /** A status word in a phrase that was not understood in full. */
  | { kind: 'mention'; status: Status }
  | { kind: 'others' }
  | { kind: 'danger' }
  /** "but ..." followed by what nobody understood. */
  | { kind: 'turn' }
  /** Something that forbids to believe any status in the text. */
  | { kind: 'block'; code: 'negated' | 'doubt' | 'question' | 'taken_back' | 'relayed' | 'rehearsal' | 'repeats_us' }
  /** Greetings and the like. */
  | { kind: 'nothing' }
  /** Not understood, and nothing in it speaks of a status. */
  | { kind: 'unknown' }
);

export interface Read {
  findings: Finding[];
  carry: Carry;
}

/** "Reply 1 = I am safe": what a number stands for, as our own mail tells it. */
const EXPLAINED = /[1-4] ?= ?\p{L}{1,20}/u;

/** Reads folded text piece by piece; what a sentence says first (whom it is about, a doubt, a negation) holds until its end. */
export function findings(folded: string): Finding[] {
  const out: Finding[] = [];
  const lexicons = lexiconsFor(folded);
  let carry = CLEAR;
  let subject = '';
  const explained = EXPLAINED.exec(folded)?.[0];
  if (explained) out.push({ kind: 'block', code: 'repeats_us', words: explained });
  for (const piece of splitPieces(folded)) {
    if (piece.after === 'stop') carry = { ...CLEAR, statedBefore: carry.statedBefore };
    const read = readPiece(piece, carry, lexicons);
    out.push(...read.findings);
    if (subject !== '' && read.findings.every(({ kind }) => kind === 'nothing' || kind === 'unknown'))
      out.push({ kind: 'block', code: 'doubt', words: subject });
    subject = carry.statedBefore && namesSubject(piece.text, lexicons) ? piece.text : '';
    carry = { ...read.carry, statedBefore: carry.statedBefore || read.carry.stated !== null };
  }
  if (subject !== '') out.push({ kind: 'block', code: 'doubt', words: subject });
  return out;
}

/** 無事です、母は: the words come in the other order, and are about somebody else, in whatever language it goes on. */
const namesSubject = (text: string, lexicons: readonly Lexicon[]): boolean =>
  [...inEachLanguage(withoutForeignEnd(text), lexicons)].some(
    ({ lexicon, folded }) => !lexicon.spaced && lexicon.hanging.end(folded) && lexicon.others.within(folded),
  );

function withoutForeignEnd(text: string): string {
  const start = text.search(/\s\p{Script=Latin}/u);
  return start > 0 && !/[\p{Script=Han}\p{Script=Hiragana}]/u.test(text.slice(start)) ? text.slice(0, start) : text;
}

function readPiece(piece: Piece, carry: Carry, lexicons: readonly Lexicon[]): Read {
  const digit = readDigit(piece.text);
  return digit ? readChoice(piece, digit, carry, lexicons) : readWords(piece, piece.text, carry, lexicons);
}

function readChoice(piece: Piece, { digit, rest, apart }: Digit, carry: Carry, lexicons: readonly Lexicon[]): Read {
  const status = statusOfDigit(digit);
  const words = String(digit);
  if (piece.asked) return { findings: [{ kind: 'block', code: 'question', words }], carry };
  const alone: Read = { findings: [], carry: { ...CLEAR, stated: 'bare' } };
  const open: Carry = {
    ...carry,
    others: carry.others && !carry.named,
    named: false,
    stated: null,
    statedBefore: true,
  };
  const behind = rest === '' ? alone : readWords(piece, rest, open, lexicons);
  const clear = !carry.others && !carry.doubt && !carry.negated;
  const understood = behind.findings.every(
    ({ kind }) => ['choice', 'others', 'nothing'].includes(kind) || (apart && kind === 'unknown'),
  );
  const own: Finding =
    clear && understood && status
      ? { kind: 'choice', status, by: 'digit', words }
      : behindSays(behind) && status
        ? { kind: 'mention', status, words }
        : { kind: 'unknown', words };
  return { findings: [own, ...behind.findings], carry: { ...behind.carry, stated: behind.carry.stated ?? 'bare' } };
}

/** A number that is no choice by itself still speaks against another status right behind it: `2 無事`. */
const behindSays = ({ findings: found }: Read): boolean => found.some(({ kind }) => kind === 'choice');

function readWords(piece: Piece, text: string, carry: Carry, lexicons: readonly Lexicon[]): Read {
  const parsed = understand(text, lexicons);
  if (parsed === null) return readUnknown(piece, text, carry, lexicons);
  if (parsed.kind === 'filler') return { findings: [{ kind: 'nothing', words: text }], carry };
  return readStatement(piece, text, parsed, carry);
}

function readStatement(piece: Piece, words: string, parsed: Statement, carry: Carry): Read {
  const done: Carry = { ...CLEAR, stated: parsed.bare ? 'bare' : 'closed' };
  const block = piece.asked ? 'question' : carry.negated ? 'negated' : carry.doubt ? 'doubt' : null;
  if (block) return { findings: [{ kind: 'block', code: block, words }], carry: done };
  if (carry.others && !parsed.self) {
    const mentions = parsed.statuses.map((status): Finding => ({ kind: 'mention', status, words }));
    return { findings: [{ kind: 'others', words }, ...mentions], carry };
  }
  return { findings: parsed.statuses.map((status) => ({ kind: 'choice', status, by: 'word', words })), carry: done };
}

/** What stands between quotation marks, or behind a mark of quotation, are somebody's words. */
const QUOTED = /^>|["「」『』]/;

function understand(text: string, lexicons: readonly Lexicon[]): Parsed | null {
  if (QUOTED.test(text)) return null;
  for (const { lexicon, folded } of inEachLanguage(text, lexicons)) {
    const parsed = parsePiece(folded, lexicon);
    if (parsed) return parsed;
  }
  return null;
}

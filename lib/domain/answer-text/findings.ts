import { type Status, statusOfDigit } from '../status.ts';
import { holds, LEXICONS, type Lexicon } from './lexicon.ts';
import { parsePiece } from './parse-piece.ts';
import { type Digit, readDigit } from './read-digit.ts';
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
  | { kind: 'block'; code: 'negated' | 'doubt' | 'question' | 'taken_back' }
  /** Greetings and the like. */
  | { kind: 'nothing' }
  /** Not understood, and nothing in it speaks of a status. */
  | { kind: 'unknown' }
);

/** What stands open from the pieces before in the same sentence. */
interface Carry {
  others: boolean;
  doubt: boolean;
  negated: boolean;
  /** The last piece stated a status, so that a negation may still follow. */
  stated: boolean;
  /** Some piece before it did, in whatever sentence. */
  statedBefore: boolean;
}

const CLEAR: Carry = { others: false, doubt: false, negated: false, stated: false, statedBefore: false };

/** Reads folded text piece by piece; what a sentence says first (whom it is about, a doubt, a negation) holds until its end. */
export function findings(folded: string): Finding[] {
  const out: Finding[] = [];
  let carry = CLEAR;
  for (const piece of splitPieces(folded)) {
    if (piece.after === 'stop' || piece.after === 'start') carry = { ...CLEAR, statedBefore: carry.statedBefore };
    const found = readPiece(piece, carry);
    out.push(...found.findings);
    carry = { ...found.carry, statedBefore: carry.statedBefore || found.carry.stated };
  }
  return out;
}

interface Read {
  findings: Finding[];
  carry: Carry;
}

function readPiece(piece: Piece, carry: Carry): Read {
  const digit = readDigit(piece.text);
  if (digit) return readChoice(piece, digit, carry);
  return readWords(piece, piece.text, carry);
}

function readChoice(piece: Piece, { digit, rest, apart }: Digit, carry: Carry): Read {
  const status = statusOfDigit(digit);
  const words = String(digit);
  if (piece.asked) return { findings: [{ kind: 'block', code: 'question', words }], carry };
  const behind: Read =
    rest === '' ? { findings: [], carry: { ...CLEAR, stated: true } } : readWords(piece, rest, CLEAR);
  const clear = !carry.others && !carry.doubt && !carry.negated;
  const understood = behind.findings.every(
    ({ kind }) => ['choice', 'others', 'nothing'].includes(kind) || (apart && kind === 'unknown'),
  );
  const own: Finding =
    clear && understood && status ? { kind: 'choice', status, by: 'digit', words } : { kind: 'unknown', words };
  return { findings: [own, ...behind.findings], carry: behind.carry };
}

function readWords(piece: Piece, text: string, carry: Carry): Read {
  const parsed = understood(text);
  if (parsed?.kind === 'filler') return { findings: [{ kind: 'nothing', words: text }], carry };
  if (parsed) {
    const words = text;
    const done = { ...CLEAR, stated: true };
    if (piece.asked) return { findings: [{ kind: 'block', code: 'question', words }], carry: done };
    if (carry.negated) return { findings: [{ kind: 'block', code: 'negated', words }], carry: done };
    if (carry.doubt) return { findings: [{ kind: 'block', code: 'doubt', words }], carry: done };
    if (carry.others && !parsed.self) return { findings: [{ kind: 'others', words }], carry };
    return { findings: parsed.statuses.map((status) => ({ kind: 'choice', status, by: 'word', words })), carry: done };
  }
  return readUnknown(piece, text, carry);
}

function understood(text: string) {
  for (const lexicon of LEXICONS) {
    const whole = parsePiece(lexicon.fold(text), lexicon);
    if (whole) return whole;
  }
  return null;
}

/** A piece that no language understands in full: only what speaks against a status is taken from it. */
function readUnknown(piece: Piece, text: string, carry: Carry): Read {
  const out: Finding[] = [];
  const next = { ...carry, stated: false };
  for (const lexicon of LEXICONS) {
    const folded = lexicon.fold(text);
    const core = lexicon.cores.find(({ phrase }) => folded.includes(phrase));
    const marks = {
      others: holds(folded, lexicon.others),
      self: holds(folded, lexicon.self),
      negated: holds(folded, lexicon.negations),
      doubt: holds(folded, lexicon.doubts),
      asked: piece.asked || asks(folded, lexicon),
    };
    const danger = holds(folded, lexicon.dangers);
    if (holds(folded, lexicon.retractions)) out.push({ kind: 'block', code: 'taken_back', words: text });
    if (core) {
      if (marks.asked) out.push({ kind: 'block', code: 'question', words: text });
      else if (marks.others && !marks.self) out.push({ kind: 'others', words: text });
      else if (marks.negated) out.push({ kind: 'block', code: 'negated', words: text });
      else if (marks.doubt) out.push({ kind: 'block', code: 'doubt', words: text });
      out.push({ kind: 'mention', status: core.status, words: text });
    } else if (takesBack(folded, lexicon, carry)) out.push({ kind: 'block', code: 'negated', words: text });
    if (danger) out.push({ kind: 'danger', words: text });
    if (lexicon.turns.some((phrase) => folded.startsWith(phrase))) out.push({ kind: 'turn', words: text });
    next.others ||= marks.others || TOPIC.test(folded);
    next.doubt ||= marks.doubt && !core;
    next.negated ||=
      lexicon.negations.some((phrase) => folded.endsWith(phrase) && folded.length > 1) && folded.startsWith(' ');
  }
  if (piece.after !== 'line' && isNoun(text)) next.others = true;
  return { findings: out.length > 0 ? out : [{ kind: 'unknown', words: text }], carry: next };
}

/** "Safe. Not!", "safe, or not", 無事、ではない: a negation that can only mean what was stated before. */
function takesBack(folded: string, lexicon: Lexicon, carry: Carry): boolean {
  if (carry.statedBefore && lexicon.negations.includes(folded)) return true;
  if (!carry.stated) return false;
  const short = lexicon.spaced ? folded.split(' ').length <= 5 : folded.length <= 8;
  return DENIALS.test(folded) || (short && holds(folded, lexicon.negations));
}

/** A piece that goes on after a status and undoes it. */
const DENIALS =
  /^(では|じゃ|でない|とは|ない|なわけ|わけ|というわけ|とい|なのか|の|なら|だったら|かどうか|か$|でも|どころ|吗|才怪)/;
/** Ends in a particle that makes it the subject of what follows. */
const TOPIC = /[^すたいるんだ](は|も|が|と|や|の)$/;

const asks = (folded: string, lexicon: Lexicon): boolean =>
  lexicon.questions.some((phrase) => (folded.startsWith(' ') ? folded.startsWith(phrase) : folded.endsWith(phrase)));

/** Ends without an inflection: a name or a thing that the next words may be about. */
const isNoun = (text: string): boolean => /[\p{Script=Han}\p{Script=Katakana}a-z0-9]$/u.test(text);

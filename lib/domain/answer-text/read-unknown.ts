import { type Status, statusOfDigit } from '../status.ts';
import { isAfterthought } from './afterthought.ts';
import type { Carry } from './carry.ts';
import type { Finding, Read } from './findings.ts';
import { inEachLanguage, type Lexicon } from './lexicon.ts';
import type { Piece } from './split-pieces.ts';

/** A piece that no language understands in full: only what speaks against a status is taken from it. */
export function readUnknown(piece: Piece, text: string, carry: Carry, lexicons: readonly Lexicon[]): Read {
  const findings: Finding[] = [];
  let isPlaced = false;
  const next: Carry = { ...carry, others: carry.others && !carry.named, named: false, stated: null };
  for (const { lexicon, folded } of inEachLanguage(text, lexicons)) {
    const core = firstCore(folded, lexicon);
    const others = lexicon.others.within(folded);
    const doubt = lexicon.doubts.within(folded);
    const add = (finding: Finding) => findings.push(finding);
    if (core) {
      const block = blockOf(piece, folded, lexicon, others, doubt);
      if (block === 'others') add({ kind: 'others', words: text });
      else if (block) add({ kind: 'block', code: block, words: text });
      add({ kind: 'mention', status: core, words: text });
    } else if (takesBack(folded, lexicon, carry)) add({ kind: 'block', code: 'negated', words: text });
    if (!core && isAfterthought(folded, lexicon, carry)) add({ kind: 'block', code: 'doubt', words: text });
    const number = others ? Number(SAID_OF_OTHERS.exec(folded)?.[1]) : 0;
    const theirs = statusOfDigit(number);
    if (theirs) add({ kind: 'mention', status: theirs, words: text });
    if (lexicon.retractions.within(folded)) add({ kind: 'block', code: 'taken_back', words: text });
    if (lexicon.relays.within(folded)) add({ kind: 'block', code: 'relayed', words: text });
    if (lexicon.rehearsals.within(folded)) add({ kind: 'block', code: 'rehearsal', words: text });
    if (lexicon.instructions.within(folded)) add({ kind: 'block', code: 'repeats_us', words: text });
    if (lexicon.dangers.within(folded)) add({ kind: 'danger', words: text });
    if (lexicon.turns.at(folded) !== undefined) add({ kind: 'turn', words: text });
    const hangs = lexicon.hanging.end(folded) && !COMPLETE.test(folded);
    // "I do not think I am / safe": what ends in the middle of a claim speaks of what comes next.
    const claims = lexicon.spaced && lexicon.openers.end(folded);
    isPlaced ||= lexicon.places.at(folded) !== undefined;
    next.others ||= others || hangs || claims;
    next.doubt ||= doubt && !core;
    next.negated ||= lexicon.spaced && (lexicon.negations.end(folded) || (claims && lexicon.negations.within(folded)));
  }
  next.named = !next.others && (carry.named || (piece.after !== 'line' && isNoun(text) && !isPlaced));
  next.others ||= next.named;
  return { findings: findings.length > 0 ? findings : [{ kind: 'unknown', words: text }], carry: next };
}

function firstCore(folded: string, lexicon: Lexicon): Status | undefined {
  for (let place = 0; place < folded.length; place++) {
    const core = lexicon.cores.at(folded, place);
    if (core !== undefined) return lexicon.statusOf.get(core);
  }
  return undefined;
}

function blockOf(piece: Piece, folded: string, lexicon: Lexicon, others: boolean, doubt: boolean) {
  const asks = lexicon.spaced ? lexicon.questions.at(folded) !== undefined : lexicon.questions.end(folded);
  if (others && !lexicon.self.within(folded)) return 'others';
  if (piece.asked || asks) return 'question';
  if (lexicon.negations.within(folded)) return 'negated';
  return doubt ? 'doubt' : null;
}

/** "Safe. Not!", "safe, or not", 無事、ではない: words that can only turn what was stated before. */
function takesBack(folded: string, lexicon: Lexicon, carry: Carry): boolean {
  const negates = lexicon.negations.within(folded);
  const short = lexicon.spaced ? folded.split(' ').length <= 5 : folded.length <= 8;
  // "the baby is not": what is denied was said before.
  if (carry.statedBefore && lexicon.spaced && folded.split(' ').length <= 10 && lexicon.negations.end(folded))
    return true;
  if (carry.statedBefore && negates && short && (lexicon.negations.has(folded) || DENIALS.test(folded))) return true;
  if (carry.stated === null) return false;
  if (DENIALS.test(folded) || (short && negates)) return true;
  const doubts = lexicon.doubts.within(folded);
  if (PARTICLES.test(folded) && (carry.stated === 'bare' || negates || doubts)) return true;
  return carry.stated === 'bare' && short && lexicon.spaced && doubts;
}

/** 弟は3: which choice somebody else made. */
const SAID_OF_OTHERS = /[はが是]\s?([1-4])(?:番|です)?$/;
const DENIALS =
  /^(ある(こと|と)|では|じゃ|でない|とは|ない|なわけ|わけ|というわけ|とい|なのか|なら|だったら|かどうか|か$|どころ|吗|嗎|才怪)/;
/** On a bare 無事 these go on with the sentence: 無事 / の報告. */
const PARTICLES = /^(の|を|に|と|で|が|も|は|か|な|だ[とがけ]|そう|らし)/;
/** が and で behind an inflected word join two thoughts and name no subject. */
const COMPLETE =
  /(です|ます|した|った|ない|せん|いる|んだ|たの|るの|いの)(が|で|の|から|より)$|(です|ます|した|った|せん)$/;

/** Ends without an inflection: a name or a thing that the next words may be about. */
const isNoun = (text: string): boolean => /[\p{Script=Han}\p{Script=Katakana}a-z0-9]$/u.test(text);

import type { Carry } from './carry.ts';
import type { Finding, Read } from './findings.ts';
import { holds, LEXICONS, type Lexicon } from './lexicon.ts';
import type { Piece } from './split-pieces.ts';

/** A piece that no language understands in full: only what speaks against a status is taken from it. */
export function readUnknown(piece: Piece, text: string, carry: Carry): Read {
  const findings: Finding[] = [];
  const next: Carry = { ...carry, stated: null };
  for (const lexicon of LEXICONS) {
    const folded = lexicon.fold(text);
    const core = lexicon.cores.find(({ phrase }) => folded.includes(phrase));
    const others = holds(folded, lexicon.others);
    const doubt = holds(folded, lexicon.doubts);
    const add = (finding: Finding) => findings.push(finding);
    if (core) {
      const block = blockOf(piece, folded, lexicon, others, doubt);
      if (block === 'others') add({ kind: 'others', words: text });
      else if (block) add({ kind: 'block', code: block, words: text });
      add({ kind: 'mention', status: core.status, words: text });
    } else if (takesBack(folded, lexicon, carry)) add({ kind: 'block', code: 'negated', words: text });
    if (holds(folded, lexicon.retractions)) add({ kind: 'block', code: 'taken_back', words: text });
    if (holds(folded, lexicon.dangers)) add({ kind: 'danger', words: text });
    if (lexicon.turns.some((phrase) => folded.startsWith(phrase))) add({ kind: 'turn', words: text });
    const hangs = lexicon.hanging.some((phrase) => folded.endsWith(phrase)) && !COMPLETE.test(folded);
    // "I do not think I am / safe": what ends in the middle of a claim speaks of what comes next.
    const claims = lexicon.spaced && lexicon.openers.some((phrase) => folded.endsWith(phrase));
    next.others ||= others || hangs || claims;
    next.doubt ||= doubt && !core;
    next.negated ||=
      lexicon.spaced &&
      (lexicon.negations.some((phrase) => folded.endsWith(phrase)) || (claims && holds(folded, lexicon.negations)));
  }
  if (piece.after !== 'line' && isNoun(text)) next.others = true;
  return { findings: findings.length > 0 ? findings : [{ kind: 'unknown', words: text }], carry: next };
}

function blockOf(piece: Piece, folded: string, lexicon: Lexicon, others: boolean, doubt: boolean) {
  const asks = lexicon.questions.some((phrase) =>
    lexicon.spaced ? folded.startsWith(phrase) : folded.endsWith(phrase),
  );
  if (piece.asked || asks) return 'question';
  if (others && !holds(folded, lexicon.self)) return 'others';
  if (holds(folded, lexicon.negations)) return 'negated';
  return doubt ? 'doubt' : null;
}

/** "Safe. Not!", "safe, or not", 無事、ではない: words that can only turn what was stated before. */
function takesBack(folded: string, lexicon: Lexicon, carry: Carry): boolean {
  const negates = holds(folded, lexicon.negations);
  const short = lexicon.spaced ? folded.split(' ').length <= 5 : folded.length <= 8;
  if (carry.statedBefore && negates && short && (lexicon.negations.includes(folded) || DENIALS.test(folded)))
    return true;
  if (carry.stated === null) return false;
  if (DENIALS.test(folded) || (short && negates)) return true;
  const doubts = holds(folded, lexicon.doubts);
  if (PARTICLES.test(folded) && (carry.stated === 'bare' || negates || doubts)) return true;
  return carry.stated === 'bare' && short && lexicon.spaced && doubts;
}

const DENIALS =
  /^(では|じゃ|でない|とは|ない|なわけ|わけ|というわけ|とい|なのか|なら|だったら|かどうか|か$|どころ|吗|嗎|才怪)/;
/** On a bare 無事 these go on with the sentence: 無事 / の報告. */
const PARTICLES = /^(の|を|に|と|で|が|も|は|か|な|だ[とがけ]|そう|らし)/;
/** が and で behind an inflected word join two thoughts and name no subject. */
const COMPLETE =
  /(です|ます|した|った|ない|せん|いる|んだ|たの|るの|いの)(が|で|の|から|より)$|(です|ます|した|った|せん)$/;

/** Ends without an inflection: a name or a thing that the next words may be about. */
const isNoun = (text: string): boolean => /[\p{Script=Han}\p{Script=Katakana}a-z0-9]$/u.test(text);

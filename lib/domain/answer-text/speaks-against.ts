import { holdsAlarm } from './alarms.ts';
import { type Finding, findings } from './findings.ts';
import { foldJoined, foldText } from './fold.ts';

/** Words of one who writes about themselves, in the languages with blanks; and how a Japanese or Chinese sentence does it. */
const SPEAKER = /(^|[^\p{L}])(i|i'm|my|me|tôi|mình|eu|meu|minha|estou|estamos)($|[^\p{L}])/u;
/** With these a sentence of a disclaimer asks or warns its reader. */
const ADDRESSES_READER =
  /ください|下さい|お願い|いただ|場合|おそれ|恐れ|可能性|\b(please|may|might|should|must|shall|if|you|your)\b/;
const PREDICATE =
  /(です|ます|ました|した|ません|ない|ている|てる|だ|たい|下さい|ください|けて|て|中|う|く|れ)$|私|僕|俺|自分|我/u;

/**
 * Whether a line that was cut off as a signature or a footer may after all be the writer's own word against "safe": an injury, a call
 * for help, a denial. A disclaimer denies much in the name of lawyers, so `isLegal` hears only harm.
 */
export function speaksAgainst(line: string, isLegal: boolean): boolean {
  const sentences = isLegal
    ? line.split(/[。.!?]/).filter((text) => !ADDRESSES_READER.test(text.toLowerCase()))
    : [line];
  return sentences
    .map((text) => foldText(text.slice(0, 300)).trim())
    .some((folded) => holdsAlarm(folded) && findings(folded).some((finding) => isAgainst(finding, isLegal)));
}

function isAgainst(finding: Finding, isLegal: boolean): boolean {
  switch (finding.kind) {
    case 'choice':
      return finding.by === 'word' && finding.status !== 'safe';
    case 'mention':
      return finding.status !== 'safe' && isSaidOfSelf(finding.words);
    case 'danger':
      return isSaidOfSelf(finding.words);
    case 'block':
      return !isLegal && (finding.code === 'negated' || finding.code === 'taken_back');
    default:
      return false;
  }
}

const isSaidOfSelf = (words: string): boolean => SPEAKER.test(words) || PREDICATE.test(foldJoined(words));

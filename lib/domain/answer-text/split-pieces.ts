/** A stretch of words without punctuation inside. */
export interface Piece {
  text: string;
  /** What stood before it: nothing new, a comma, a line end, a full stop. */
  after: 'start' | 'comma' | 'line' | 'stop';
  /** The sentence ends in a question mark. */
  asked: boolean;
}

const STOPS = new Set(['。', '.', '!', '?', '｡', '…', '¡', '¿']);
const COMMAS = new Set([
  ',',
  '、',
  '､',
  ';',
  ':',
  '/',
  '|',
  '(',
  ')',
  '[',
  ']',
  '【',
  '】',
  '・',
  '—',
  '–',
  '→',
  '=',
  '*',
  '_',
  '<',
  '>',
]);
/** Quoted words are somebody's words: the marks stay in the piece, which then is never understood in full. */
/** 揺れましたが無事です: two thoughts that a connective joins. */
const JOINED = /((?:です|ます|ません|[たるいだ])(?:が|けれども|けれど|けども|けど|ので))(?=[^\s、,。.])/g;
/** 無事です 総務部 田中: a blank behind a finished sentence. */
const APART = /((?:です|ます|でした|ました|ません|だよ|ですよ))[ \t]+(?=\S)/g;
/** "it was scary but I am safe": a thought of its own, whatever came before. */
const BUT_SELF = /,? but (?=(?:i'm|i am|im) )/g;
/** "shaken but safe" and "abroad and I am safe" stay in one sentence. */
const BUT_WELL = /\b([a-z]{1,20}),? but (?=(?:safe|fine|ok|okay|unhurt|unharmed|uninjured|alright|all right)\b)/g;
const AND_SELF = / and (?=(?:i'm|i am|im) )/g;
/** "anything but safe" */
const DENIES_BUT = /^(anything|nothing|everything|everyone|everybody|everywhere|all|none|one)$/;
/** 社員番号12345 無事です: a number that says who writes. */
const OWN_NUMBER =
  /((?:社員番号|社員no|従業員番号|社番|employee(?: no| id| number)?|staff id|工号|员工号)[.:]? ?[0-9]{3,10})(?=[\s,、:])/g;
const MAX_PIECES = 300;

/** Folded text as pieces, with what parted them; a dot or colon between digits parts nothing. */
export function splitPieces(whole: string): Piece[] {
  const folded = whole
    .replace(JOINED, '$1、')
    .replace(APART, '$1、 ')
    .replace(OWN_NUMBER, '\n')
    .replace(BUT_SELF, '. but ')
    .replace(BUT_WELL, (words, before: string) => (DENIES_BUT.test(before) ? words : `${before}, but `))
    .replace(AND_SELF, ', and ');
  const pieces: Piece[] = [];
  let text = '';
  let gap: Piece['after'] = 'start';
  let sentence = 0;
  const close = (next: Piece['after']) => {
    if (text.trim() !== '') {
      pieces.push({ text: text.trim(), after: gap, asked: false });
      gap = next;
    } else if (next === 'stop' || (next === 'line' && gap === 'comma') || gap === 'start')
      gap = gap === 'start' ? 'start' : next;
    text = '';
  };
  for (let at = 0; at < folded.length && pieces.length < MAX_PIECES; at++) {
    const char = folded[at]!;
    const between = isDigit(folded[at - 1]) && isDigit(folded[at + 1]);
    if (STOPS.has(char) && !between) {
      close('stop');
      if (char === '?') for (const piece of pieces.slice(sentence)) piece.asked = true;
      // `!?` asks as `?` does.
      if (!STOPS.has(folded[at + 1] ?? '')) sentence = pieces.length;
    } else if (char === '\n') {
      const blank = folded[at + 1] === '\n';
      close(blank ? 'stop' : 'line');
      if (blank) sentence = pieces.length;
    } else if (
      (COMMAS.has(char) && !between && !(char === '>' && isLineStart(folded, at))) ||
      (char === '-' && isBlank(folded[at - 1]) && isBlank(folded[at + 1]))
    )
      close('comma');
    else text += char;
  }
  close('stop');
  return pieces;
}

const isLineStart = (text: string, at: number): boolean => at === 0 || text[at - 1] === '\n';
const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';
const isBlank = (char: string | undefined): boolean => char === undefined || char === ' ' || char === '\t';

/** One line of a mail as the trimmer sees it. */
export interface Line {
  raw: string;
  /** Widths and blanks evened out, bold marks off, cut at a length no attribution reaches. */
  text: string;
  /** Carries a quote mark, or repeats what we sent. */
  quoted: boolean;
  ours: boolean;
}

const QUOTE_MARK = /^\s{0,8}(>|＞|\||｜|&gt;)/;
/** Faces such as >_< and links dressed up as `>>> http://example.com <<<`. */
const FACE = /^\s{0,8}>[_.]{0,5}</;
const MAX_TEXT = 500;

/** A line as it was written and in NFKC. */
export interface RawLine {
  raw: string;
  even: string;
}

export function toLine({ raw, even }: RawLine, ours: boolean): Line {
  const head = raw.slice(0, MAX_TEXT);
  const text = even
    .slice(0, MAX_TEXT)
    .replace(/\s+/g, ' ')
    .replace(/^ ?\*|\*(?= |$)/g, '')
    .trim();
  const dressed = FACE.test(head) || (/^\s{0,8}>>/.test(head) && head.trimEnd().endsWith('<'));
  const arrow = QUOTE_MARK.test(head) && !dressed;
  return { raw, text, quoted: ours || arrow, ours };
}

/** Lines that a mail program broke off a long quoted line have lost their mark: they are quoted too. */
export function markWrapped(lines: readonly Line[]): void {
  for (let at = 1; at + 1 < lines.length; at++) {
    const [before, line, next] = [lines[at - 1]!, lines[at]!, lines[at + 1]!];
    if (line.quoted || line.text === '' || !before.quoted || before.ours || !next.quoted) continue;
    const open = before.text.lastIndexOf('(') > before.text.lastIndexOf(')');
    if (before.raw.length >= 60 || open || /^\(https?:/.test(line.text)) line.quoted = true;
  }
}

/** The index of the next line that is not blank, or `lines.length`. */
export function nextFilled(lines: readonly Line[], from: number): number {
  let at = from;
  while (at < lines.length && lines[at]!.text === '') at++;
  return at;
}

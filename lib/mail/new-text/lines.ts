import { isArrowed } from './separators.ts';

/** One line of a mail as the trimmer sees it. */
export class Line {
  readonly raw: string;
  readonly ours: boolean;
  /** Carries a quote mark, or repeats what we sent. */
  quoted: boolean;
  readonly #even: string;
  #text: string | undefined;

  constructor({ raw, even }: RawLine, ours: boolean) {
    this.raw = raw;
    this.ours = ours;
    this.quoted = ours || hasMark(raw.slice(0, MAX_TEXT));
    this.#even = even;
  }

  /** Widths and blanks evened out, bold marks off, cut at a length no attribution reaches; nobody asks this of most quoted lines. */
  get text(): string {
    this.#text ??= this.#even
      .slice(0, MAX_TEXT)
      .replace(/\s+/g, ' ')
      .replace(/^ ?\*|\*(?= |$)/g, '')
      .trim();
    return this.#text;
  }
}

const QUOTE_MARK = /^\s{0,8}(>|＞|\||｜|[»≫›│┃¦]|&gt;)/;
/** Faces such as >_< and links dressed up as `>>> http://example.com <<<`. */
const FACE = /^\s{0,8}>[_.]{0,5}</;
const MAX_TEXT = 500;

/** A line as it was written and in NFKC. */
export interface RawLine {
  raw: string;
  even: string;
}

export const toLine = (line: RawLine, ours: boolean): Line => new Line(line, ours);

const hasMark = (head: string): boolean =>
  QUOTE_MARK.test(head) &&
  !FACE.test(head) &&
  !isArrowed(head) &&
  !(/^\s{0,8}>>/.test(head) && head.trimEnd().endsWith('<'));

/** Lines that a mail program broke off a long quoted line have lost their mark: they are quoted too. */
export function markWrapped(lines: readonly Line[]): void {
  for (let at = 1; at + 1 < lines.length; at++) {
    const [before, line, next] = [lines[at - 1]!, lines[at]!, lines[at + 1]!];
    if (line.quoted || !before.quoted || before.ours || !next.quoted || line.text === '') continue;
    const open = before.text.lastIndexOf('(') > before.text.lastIndexOf(')');
    if (before.raw.length >= 60 || open || /^\(https?:/.test(line.text)) line.quoted = true;
  }
}

const MIN_NAMED = 4;
/** `    Anpi> words`, as Supercite, The Bat! and others put the writer's initials before each line. */
const NAMED_MARK = /^\s{0,8}(\p{L}{1,12}>)(?: |$)/u;

/** Marks with initials count where several lines carry the same one. */
export function markNamed(lines: readonly Line[]): void {
  const marks = lines.map(({ raw, quoted }) => (quoted ? null : NAMED_MARK.exec(raw.slice(0, MAX_TEXT))?.[1]));
  const counts = new Map<string, number>();
  for (const mark of marks) if (mark) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  for (const [at, mark] of marks.entries()) if (mark && counts.get(mark)! >= MIN_NAMED) lines[at]!.quoted = true;
}

/** The index of the next line that is not blank, or `lines.length`. */
export function nextFilled(lines: readonly Line[], from: number): number {
  let at = from;
  while (at < lines.length && lines[at]!.text === '') at++;
  return at;
}

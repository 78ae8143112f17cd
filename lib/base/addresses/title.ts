export type TitleReading = { kind: 'title'; title: string } | { kind: 'refused'; why: 'cell_control' | 'cell_long' };

/** The longest name of a person, department path or site, in characters. */
const LONGEST = 200;
/** Control characters, signs that turn the direction of writing, and the mark of a character lost in an earlier conversion. */
const UNREADABLE = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufffd]/u;

/** A name that stands in subjects and tables: any run of blanks and line ends becomes one blank. */
export function readTitle(cell: string): TitleReading {
  const title = cell.replace(/\s+/g, ' ').trim();
  if (UNREADABLE.test(title)) return { kind: 'refused', why: 'cell_control' };
  if (title.length > LONGEST) return { kind: 'refused', why: 'cell_long' };
  return { kind: 'title', title };
}

import type { Line } from '../lines.ts';
import { kindOfField } from './header-fields.ts';

const MAX_LINES = 14;
const MAX_NAME_WORDS = 3;
const MIN_FIELDS = 3;
const YEAR_OR_CLOCK = /\p{Nd}{4}|\p{Nd}{1,2}[:.]\p{Nd}{2}/u;

interface Field {
  kind: string;
  text: string;
  /** The name stands alone on its line or in a cell with bars, as no sentence begins. */
  alone: boolean;
}

/** Index behind fields without colons that begin at this line, such as `差出人 Anpi <a@b>`, `| From | Anpi |` or names and values on lines of their own; or null. */
export function fieldTableEnd(lines: readonly Line[], at: number): number | null {
  const fields: Field[] = [];
  let end = at;
  for (let line = at, stray = 0; line < Math.min(lines.length, at + MAX_LINES); line++) {
    const { text } = lines[line]!;
    if (text === '') continue;
    const field = fieldIn(text);
    if (!field && (line === at || ++stray > 1)) break;
    if (!field) continue;
    fields.push(field);
    stray = 0;
    end = line + 1;
  }
  const kinds = new Set(fields.map(({ kind }) => kind));
  if (kinds.size < MIN_FIELDS) return null;
  if (fields.every(({ alone }) => alone))
    return lines.slice(at, end + 1).some(({ text }) => text.includes('@')) ? valueEnd(lines, end) : null;
  const isFilled = (name: string, value: RegExp) => fields.some(({ kind, text }) => kind === name && value.test(text));
  return isFilled('from', /@/) && isFilled('date', YEAR_OR_CLOCK) ? end : null;
}

/** A name that stands alone has its value on the next line. */
const valueEnd = (lines: readonly Line[], end: number): number =>
  fieldIn(lines[end - 1]!.text)?.alone && !lines[end - 1]!.text.includes('|') && lines[end]?.text !== ''
    ? end + 1
    : end;

function fieldIn(text: string): Field | null {
  const cells = text.startsWith('|') ? text.split('|') : [];
  const name = (cells.length > 2 ? cells[1]! : text).trim();
  const whole = kindOfField(name);
  if (whole) return { kind: whole, text, alone: true };
  if (cells.length > 2) return null;
  const words = name.split(' ', MAX_NAME_WORDS + 1);
  for (let count = Math.min(MAX_NAME_WORDS, words.length - 1); count > 0; count--) {
    const kind = kindOfField(words.slice(0, count).join(' '));
    if (kind) return { kind, text, alone: false };
  }
  return null;
}

const FIELD = /^[^:]{1,24}: ?\S/;

/** Index behind at least three fields in a language that we do not know, the first with an address and one with a date; or null. */
export function unknownFieldsEnd(lines: readonly Line[], at: number): number | null {
  let end = at;
  while (end < lines.length && end < at + MAX_LINES && FIELD.test(lines[end]!.text)) end++;
  const texts = lines.slice(at, end).map(({ text }) => text);
  const isBlock =
    texts.length >= MIN_FIELDS && texts[0]!.includes('@') && texts.some((text) => YEAR_OR_CLOCK.test(text));
  return isBlock ? end : null;
}

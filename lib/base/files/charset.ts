import { setImmediate as breathe } from 'node:timers/promises';
import type { FileProblem, FileProblemCode } from './file-problem.ts';

export type Charset = 'utf-8' | 'utf-16' | 'shift_jis';
export type Decoded = { kind: 'text'; text: string; charset: Charset } | { kind: 'problem'; problem: FileProblem };

const WORKBOOKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];
const MARKS = [
  { mark: [0xef, 0xbb, 0xbf], label: 'utf-8' },
  { mark: [0xff, 0xfe], label: 'utf-16le' },
  { mark: [0xfe, 0xff], label: 'utf-16be' },
];

/** Reads UTF-8 with or without BOM, UTF-16 with BOM, and else Shift_JIS as Windows writes it (CP932); never guesses a character. */
export function decodeText(bytes: Uint8Array): Decoded {
  const stretches = decoding(bytes);
  for (;;) {
    const { done, value } = stretches.next();
    if (done) return value;
  }
}

/** The same in stretches, so that whoever shares the process is not kept waiting. */
export async function decodeLongText(bytes: Uint8Array): Promise<Decoded> {
  const stretches = decoding(bytes);
  for (;;) {
    const { done, value } = stretches.next();
    if (done) return value;
    await breathe();
  }
}

/** Bytes decoded at a stretch: some milliseconds of Shift_JIS. */
const STRETCH = 262_144;

type Stretches<T> = Generator<undefined, T, undefined>;

function* decoding(bytes: Uint8Array): Stretches<Decoded> {
  if (WORKBOOKS.some((magic) => startsWith(bytes, magic))) return refuse('workbook', null);
  const mark = MARKS.find(({ mark }) => startsWith(bytes, mark));
  const utf = mark?.label ?? 'utf-8';
  const text = yield* decode(bytes, utf);
  if (text !== null) return accept(text, utf);
  if (mark || (yield* isMostlyUtf8(bytes))) return yield* refuseByte(bytes, utf);
  const japanese = yield* decode(bytes, 'shift_jis');
  return japanese === null ? yield* refuseByte(bytes, 'shift_jis') : accept(japanese, 'shift_jis');
}

/** A damaged UTF-8 file often decodes as Shift_JIS, into nonsense; in real Shift_JIS nearly nothing is UTF-8. */
function* isMostlyUtf8(bytes: Uint8Array): Stretches<boolean> {
  const decoder = new TextDecoder();
  let beyondAscii = 0;
  let lost = 0;
  for (let at = 0; at < bytes.length; at += STRETCH) {
    const text = decoder.decode(bytes.subarray(at, at + STRETCH), { stream: at + STRETCH < bytes.length });
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit > 0x7f && !isSecondHalf(unit)) beyondAscii++;
      if (unit === 0xfffd) lost++;
    }
    yield;
  }
  return lost * 4 < beyondAscii;
}

/** Of the two units of one character beyond U+FFFF. */
const isSecondHalf = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

function accept(text: string, label: string): Decoded {
  const nul = text.indexOf('\0');
  return nul < 0 ? { kind: 'text', text, charset: charsetOf(label) } : refuse('binary', lineAt(text.slice(0, nul)));
}

function* refuseByte(bytes: Uint8Array, label: string): Stretches<Decoded> {
  const at = yield* firstBadByte(bytes, label);
  const before = new TextDecoder(label).decode(bytes.subarray(0, at));
  const after = before.slice(before.lastIndexOf('\n') + 1).slice(-12);
  const hex = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return refuse('charset', lineAt(before), { byte: at + 1, hex, after });
}

/** The shortest prefix that cannot be decoded ends with the bad byte; a text cut inside its last character has none, so its end counts. */
function* firstBadByte(bytes: Uint8Array, label: string): Stretches<number> {
  let good = 0;
  let bad = bytes.length;
  while (good < bad) {
    const middle = (good + bad + 1) >> 1;
    if ((yield* decode(bytes.subarray(0, middle), label, 'may be cut')) === null) bad = middle - 1;
    else good = middle;
  }
  return Math.min(good, bytes.length - 1);
}

/** Null for a text that has a bad byte, or ends inside a character when it must be whole. */
function* decode(bytes: Uint8Array, label: string, end: 'whole' | 'may be cut' = 'whole'): Stretches<string | null> {
  const decoder = new TextDecoder(label, { fatal: true });
  const parts: string[] = [];
  try {
    for (let at = 0; at < bytes.length; at += STRETCH) {
      parts.push(decoder.decode(bytes.subarray(at, at + STRETCH), { stream: true }));
      yield;
    }
    if (end === 'whole') parts.push(decoder.decode());
  } catch {
    return null;
  }
  return parts.join('');
}

const charsetOf = (label: string): Charset => (label === 'utf-8' || label === 'shift_jis' ? label : 'utf-16');
const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean => head.every((byte, i) => bytes[i] === byte);
const lineAt = (before: string): number => before.split('\n').length;

function refuse(code: FileProblemCode, line: number | null, params: FileProblem['params'] = {}): Decoded {
  return { kind: 'problem', problem: { line, column: null, code, params } };
}

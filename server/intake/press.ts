import { constants, crc32, deflateRawSync } from 'node:zlib';

/** Text that many pages share, compressed once. */
export interface Pressed {
  plain: Buffer;
  deflated: Buffer;
}

/** A page in pieces: text of its own between pressed text. */
export type Piece = Pressed | string;

/** Flushed to a whole byte, and looking back at nothing: it may stand between any others (RFC 1951). */
export const press = (text: string): Pressed => pressed(text, 9);

function pressed(text: string, level: number): Pressed {
  const plain = Buffer.from(text);
  return { plain, deflated: deflateRawSync(plain, { level, finishFlush: constants.Z_FULL_FLUSH }) };
}

export const plainOf = (pieces: readonly Piece[]): Buffer =>
  Buffer.concat(pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece.plain)));

const HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
const LAST_BLOCK = Buffer.from([1, 0, 0, 0xff, 0xff]);
const TAIL = LAST_BLOCK.length + 8;
/** Type of the block, length, and length inverted. */
const STORED_HEAD = 5;
/** Shorter text travels as it is: to compress it costs more than all the rest of the page. */
const SHORT = 3 * 1024;
const MOST_BYTES_OF_A_CHARACTER = 3;

/** The pieces as one gzip member (RFC 1952); only what is pressed is compressed, or what is long. */
export function gzipOf(pieces: readonly Piece[]): Buffer {
  const parts = pieces.map((piece) => (typeof piece === 'string' && piece.length > SHORT ? pressed(piece, 3) : piece));
  const out = Buffer.allocUnsafe(parts.reduce((sum, part) => sum + roomFor(part), HEAD.length + TAIL));
  let at = HEAD.copy(out);
  let sum = 0;
  let size = 0;
  for (const part of parts) {
    if (typeof part === 'string') {
      const from = at + STORED_HEAD;
      const length = out.write(part, from);
      out[at] = 0;
      out.writeUInt16LE(length, at + 1);
      out.writeUInt16LE(length ^ 0xffff, at + 3);
      at = from + length;
      sum = crc32(out.subarray(from, at), sum);
      size += length;
    } else {
      at += part.deflated.copy(out, at);
      sum = crc32(part.plain, sum);
      size += part.plain.length;
    }
  }
  at += LAST_BLOCK.copy(out, at);
  at = out.writeUInt32LE(sum, at);
  return out.subarray(0, out.writeUInt32LE(size, at));
}

const roomFor = (part: Piece): number =>
  typeof part === 'string' ? STORED_HEAD + part.length * MOST_BYTES_OF_A_CHARACTER : part.deflated.length;

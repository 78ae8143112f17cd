import { constants, crc32, deflateRawSync } from 'node:zlib';

/** Text that many pages share, compressed once. */
export interface Pressed {
  plain: Buffer;
  deflated: Buffer;
}

/** A page in pieces: text of its own between pressed text. */
export type Piece = Pressed | string;

/** Flushed to a whole byte, and looking back at nothing: it may stand between any others (RFC 1951). */
export function press(text: string): Pressed {
  const plain = Buffer.from(text);
  return { plain, deflated: deflateRawSync(plain, { level: 9, finishFlush: constants.Z_FULL_FLUSH }) };
}

export const plainOf = (pieces: readonly Piece[]): Buffer =>
  Buffer.concat(pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece.plain)));

const HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
const LAST_BLOCK = Buffer.from([1, 0, 0, 0xff, 0xff]);
/** Shorter text travels as it is: to compress it costs more than all the rest of the page. */
const SHORT = 3 * 1024;

/** The pieces as one gzip member (RFC 1952); only what is pressed is compressed, or what is long. */
export function gzipOf(pieces: readonly Piece[]): Buffer {
  const parts: Uint8Array[] = [HEAD];
  let sum = 0;
  let size = 0;
  const add = (plain: Buffer, blocks: readonly Uint8Array[]): void => {
    sum = crc32(plain, sum);
    size += plain.length;
    parts.push(...blocks);
  };
  for (const piece of pieces) {
    if (typeof piece !== 'string') add(piece.plain, [piece.deflated]);
    else if (piece.length > SHORT) add(Buffer.from(piece), [deflated(piece)]);
    else if (piece !== '') add(Buffer.from(piece), stored(Buffer.from(piece)));
  }
  const tail = Buffer.alloc(8);
  tail.writeUInt32LE(sum, 0);
  tail.writeUInt32LE(size, 4);
  parts.push(LAST_BLOCK, tail);
  return Buffer.concat(parts);
}

const deflated = (text: string): Buffer => deflateRawSync(text, { level: 3, finishFlush: constants.Z_FULL_FLUSH });

/** A stored block holds at most 65,535 bytes; SHORT characters are fewer. */
function stored(plain: Buffer): Uint8Array[] {
  const head = Buffer.alloc(5);
  head.writeUInt16LE(plain.length, 1);
  head.writeUInt16LE(plain.length ^ 0xffff, 3);
  return [head, plain];
}

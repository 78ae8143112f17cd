const MOST_FIELDS = 1000;

/**
 * The fields of a form as HTTP carries it, byte for byte and the first of each name: application/x-www-form-urlencoded, or
 * multipart/form-data (RFC 7578). None where it is neither.
 */
export function formFields(contentType: string, bytes: Uint8Array): Map<string, Buffer> {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (/^application\/x-www-form-urlencoded\b/i.test(contentType)) return firstOfEach(urlencoded(all));
  const [, quoted, plain] =
    /^multipart\/form-data\s*;.{0,200}?\bboundary=(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(contentType) ?? [];
  const boundary = quoted ?? plain;
  return boundary ? firstOfEach(multipart(all, boundary)) : new Map();
}

function firstOfEach(fields: Iterable<[string, Buffer]>): Map<string, Buffer> {
  const out = new Map<string, Buffer>();
  for (const [name, value] of fields) {
    if (!out.has(name)) out.set(name, value);
    if (out.size >= MOST_FIELDS) break;
  }
  return out;
}

function* urlencoded(all: Buffer): Generator<[string, Buffer]> {
  for (let at = 0; at < all.length; ) {
    const end = indexOr(all, '&', at, all.length);
    const equals = Math.min(indexOr(all, '=', at, end), end);
    yield [percentDecoded(all.subarray(at, equals)).toString('utf8'), percentDecoded(all.subarray(equals + 1, end))];
    at = end + 1;
  }
}

const indexOr = (all: Buffer, mark: string, from: number, otherwise: number): number => {
  const at = all.indexOf(mark, from);
  return at < 0 ? otherwise : at;
};

const PLUS = 0x2b;
const PERCENT = 0x25;
const SPACE = 0x20;

function percentDecoded(text: Buffer): Buffer {
  const out = Buffer.allocUnsafe(text.length);
  let size = 0;
  for (let at = 0; at < text.length; at++) {
    const byte = text[at]!;
    const code = byte === PERCENT ? hexAt(text, at + 1) : -1;
    if (code >= 0) at += 2;
    out[size++] = code >= 0 ? code : byte === PLUS ? SPACE : byte;
  }
  return out.subarray(0, size);
}

/** -1 where no two hexadecimal digits stand. */
function hexAt(text: Buffer, at: number): number {
  const high = digitOf(text[at]);
  const low = digitOf(text[at + 1]);
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

function digitOf(byte = 0): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

function* multipart(all: Buffer, boundary: string): Generator<[string, Buffer]> {
  const mark = Buffer.from(`\r\n--${boundary}`, 'latin1');
  const first = all.indexOf(mark.subarray(2));
  let start = first < 0 ? all.length : first + mark.length - 2;
  while (start < all.length) {
    const end = all.indexOf(mark, start);
    if (end < 0) return;
    const headEnd = all.indexOf('\r\n\r\n', start);
    if (headEnd >= 0 && headEnd < end) {
      const lines = all.subarray(start, headEnd).toString('utf8').slice(0, 4096).split('\r\n');
      const disposition = lines.find((line) => /^content-disposition:/i.test(line)) ?? '';
      const name = /;\s*name="([^"]*)"/i.exec(disposition)?.[1];
      if (name !== undefined) yield [name, all.subarray(headEnd + 4, end)];
    }
    start = end + mark.length;
  }
}

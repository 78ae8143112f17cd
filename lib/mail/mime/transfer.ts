/** Bytes of a body (as a Latin-1 string) after its Content-Transfer-Encoding; unknown ones are taken as they are. */
export function decodeTransfer(body: string, encoding: string): Buffer {
  switch (encoding.trim().toLowerCase()) {
    case 'base64':
      return decodeBase64(body);
    case 'quoted-printable':
      return decodeQuotedPrintable(body);
    default:
      return Buffer.from(body, 'latin1');
  }
}

/** Base64; a plain footer that a list or gateway glued behind a blank line is kept as it is. */
function decodeBase64(body: string): Buffer {
  if (isTyped(body)) return Buffer.from(body, 'latin1');
  const blank = body.search(/\n[ \t\r]{0,20}\n/);
  const footer = blank < 0 ? '' : body.slice(blank);
  if (/^[A-Za-z0-9+/=\s]*$/.test(footer)) return Buffer.from(body, 'base64');
  return Buffer.concat([Buffer.from(body.slice(0, blank), 'base64'), Buffer.from(footer, 'latin1')]);
}

/** The first line is no base64 at all: the label is wrong. */
function isTyped(body: string): boolean {
  const line = body.trimStart().split('\n', 1)[0]!.trim();
  if (!/^[A-Za-z0-9+/=\s]*$/.test(line)) return /[^\x21-\x7e]/.test(line);
  return line.includes(' ') && line.replaceAll(' ', '').length % 4 !== 0;
}

/** Quoted-printable (RFC 2045); an equals sign that encodes nothing is kept. */
export function decodeQuotedPrintable(body: string, underscoreIsSpace = false): Buffer {
  const out = Buffer.alloc(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at++) {
    const code = body.charCodeAt(at);
    if (code === 0x3d) {
      const soft = softBreak(body, at);
      if (soft > 0) {
        at += soft;
        continue;
      }
      const hex = body.slice(at + 1, at + 3);
      if (/^[0-9A-Fa-f]{2}$/.test(hex)) {
        out[length++] = Number.parseInt(hex, 16);
        at += 2;
        continue;
      }
    }
    out[length++] = underscoreIsSpace && code === 0x5f ? 0x20 : code;
  }
  return out.subarray(0, length);
}

/** How many characters after `=` make a soft line break; 0 for none. Blanks before the line end are bounded. */
function softBreak(body: string, at: number): number {
  let next = at + 1;
  while (next < at + 20 && (body[next] === ' ' || body[next] === '\t' || body[next] === '\r')) next++;
  if (body[next] === '\n') return next - at;
  return next >= body.length ? body.length - at : 0;
}

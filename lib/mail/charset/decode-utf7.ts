/** UTF-7 (RFC 2152); a broken run is left as it stands. */
export function decodeUtf7(text: string): string {
  let out = '';
  let at = 0;
  while (at < text.length) {
    const plus = text.indexOf('+', at);
    if (plus < 0) return out + text.slice(at);
    out += text.slice(at, plus);
    let end = plus + 1;
    while (end < text.length && /[A-Za-z0-9+/]/.test(text[end]!)) end++;
    out += end === plus + 1 ? '+' : utf16(text.slice(plus + 1, end));
    at = text[end] === '-' ? end + 1 : end;
  }
  return out;
}

function utf16(base64: string): string {
  const bytes = Buffer.from(base64, 'base64');
  return new TextDecoder('utf-16be').decode(bytes.subarray(0, bytes.length & ~1));
}

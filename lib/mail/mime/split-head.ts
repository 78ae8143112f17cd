const MAX_HEADER_BYTES = 256 * 1024;
const HEADER_LINE = /^[\x21-\x39\x3b-\x7e]{1,100}[ \t]?:/m;
/** A header, its continuation, or a parameter that somebody forgot to indent. */
const OF_HEAD = /^(?:[\x21-\x39\x3b-\x7e]{1,100}[ \t]?:|[ \t]|[a-z*]{1,30}=)/i;

/** Headers and body; without any header line everything is body, and so are lines below the last header where no blank line parts them. */
export function splitHead(text: string): [string, string] {
  if (text.startsWith('\n')) return ['', text.slice(1)];
  if (text.startsWith('\r\n')) return ['', text.slice(2)];
  const lf = text.indexOf('\n\n');
  const crlf = text.indexOf('\r\n\r\n');
  const end = lf < 0 ? crlf : crlf < 0 ? lf : Math.min(lf, crlf);
  const block = end < 0 ? text : text.slice(0, end);
  if (!HEADER_LINE.test(block.slice(0, MAX_HEADER_BYTES))) return ['', text];
  const last = headEnd(block);
  if (last < block.length) return [block.slice(0, Math.min(last, MAX_HEADER_BYTES)), text.slice(last)];
  return [block.slice(0, MAX_HEADER_BYTES), end < 0 ? '' : text.slice(end + (end === crlf ? 4 : 2))];
}

/** Where the last line ends that belongs to the headers. */
function headEnd(block: string): number {
  let end = block.length;
  while (end > 0) {
    const start = block.lastIndexOf('\n', end - 2) + 1;
    if (OF_HEAD.test(block.slice(start, start + 110)) || block.slice(start, end).trim() === '') return end;
    end = start;
  }
  return end;
}

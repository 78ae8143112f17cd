const MAX_SEARCH = 100_000;

/** The bodies between `--boundary` lines, one at a time, so that a bomb is cut without being split. */
export function* pieces(body: string, boundary: string): Generator<string> {
  const [mark, first] = firstMark(body, boundary);
  let start = -1;
  let at = first;
  while (at >= 0) {
    if (start >= 0) yield body.slice(start, body[at - 1] === '\r' ? at - 1 : at);
    const after = at + mark.length + (body[at] === '\n' ? 1 : 0);
    if (body.startsWith('--', after)) return;
    const lineEnd = body.indexOf('\n', after);
    if (lineEnd < 0) return;
    start = lineEnd + 1;
    // The line end of the boundary may be the line start of the next one.
    at = nextMark(body, mark, lineEnd);
  }
  if (start >= 0) yield body.slice(start);
}

/** The declared mark and where it first stands; where it never does, the first line that has its shape. */
function firstMark(body: string, boundary: string): [string, number] {
  const mark = `--${boundary}`;
  const at = boundary === '' ? -1 : body.startsWith(mark) ? 0 : nextMark(body, mark, 0);
  if (at >= 0) return [mark, at];
  return likeAMark(body) ?? [mark, -1];
}

/** A line that begins with two hyphens, directly above a header of a part. */
function likeAMark(body: string): [string, number] | null {
  let at = 0;
  const lines = body.slice(0, MAX_SEARCH).split('\n');
  for (const [i, line] of lines.entries()) {
    if (line.startsWith('--') && line.length < 200 && /^content-/i.test(lines[i + 1] ?? ''))
      return [line.trimEnd(), at];
    at += line.length + 1;
  }
  return null;
}

function nextMark(body: string, mark: string, from: number): number {
  let at = body.indexOf(`\n${mark}`, from);
  while (at >= 0 && !/^(--)?[ \t\r\n]/.test(`${body.slice(at + 1 + mark.length, at + 4 + mark.length)}\n`))
    at = body.indexOf(`\n${mark}`, at + 1);
  return at;
}

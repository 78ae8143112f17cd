const MAX_LINES = 4000;
/** A run of our lines must be this long (without blanks) before it is called ours: "1 無事" alone may be an answer. */
const MIN_RUN = 12;
const MAX_GAP = 60;

/** Takes off the lines that we ourselves sent, whatever was put before them or however they were wrapped again. */
export function subtractSent(text: string, sent: readonly string[]): string {
  const lines = text.split('\n');
  if (lines.length > MAX_LINES || sent.length === 0) return text;
  const squeezed = lines.map(squeeze);
  const ours = new Set<number>();
  for (const body of sent) markRuns(squeezed, squeeze(body), ours);
  return lines.filter((_, at) => !ours.has(at)).join('\n');
}

function markRuns(lines: readonly string[], body: string, ours: Set<number>): void {
  if (body === '') return;
  for (let first = 0; first < lines.length; first++) {
    if (lines[first] === '' || ours.has(first)) continue;
    const run = longestRun(lines, first, body);
    if (run.length >= MIN_RUN && (run.lines.length > 1 || run.length >= 2 * MIN_RUN))
      for (const line of run.lines) ours.add(line);
  }
}

interface Run {
  lines: number[];
  length: number;
}

function longestRun(lines: readonly string[], first: number, body: string): Run {
  let best: Run = { lines: [], length: 0 };
  let tries = 0;
  for (let at = body.indexOf(lines[first]!); at >= 0 && tries < 8; at = body.indexOf(lines[first]!, at + 1), tries++) {
    const run = runFrom(lines, first, body, at);
    if (run.length > best.length) best = run;
  }
  return best;
}

function runFrom(lines: readonly string[], first: number, body: string, start: number): Run {
  const run: Run = { lines: [], length: 0 };
  let end = start;
  for (let line = first; line < lines.length; line++) {
    const words = lines[line]!;
    if (words === '') continue;
    const at = body.indexOf(words, end);
    if (at < 0 || at - end > MAX_GAP) break;
    run.lines.push(line);
    run.length += words.length;
    end = at + words.length;
  }
  return run;
}

/** Only letters and digits count: quote marks, blanks, wrapping, widths and full stops are what mail programs change. */
const squeeze = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const MAX_LINES = 4000;
const MAX_LINE = 4000;
/** A run of our lines must be this long (without blanks) before it is called ours: "1 無事" alone may be an answer. */
const MIN_RUN = 12;
const MAX_GAP = 60;
const SHORT = 6;

/** Which of the lines (in NFKC) we ourselves sent, whatever was put before them or however they were wrapped again. */
export function sentLines(lines: readonly string[], sent: readonly string[]): Set<number> {
  const ours = new Set<number>();
  if (sent.length === 0) return ours;
  const { bodies, lines: known } = prepare(sent);
  const squeezed = lines.slice(0, MAX_LINES).map((line) => known.get(bareOf(line)) ?? squeeze(line.slice(0, MAX_LINE)));
  for (const body of bodies) markRuns(squeezed, body, ours);
  // A full stop or a rule that wrapping left alone goes with the line above it.
  for (const [at, words] of squeezed.entries())
    if (words === '' && ours.has(at - 1) && lines[at]!.trim() !== '--') ours.add(at);
  return ours;
}

function markRuns(lines: readonly string[], body: string, ours: Set<number>): void {
  if (body === '') return;
  for (let first = 0; first < lines.length; first++) {
    if (lines[first] === '' || ours.has(first)) continue;
    const run = longestRun(lines, first, body);
    if (isOurs(run)) for (const line of run.lines) ours.add(line);
  }
}

interface Run {
  /** Where in our body it begins. */
  start: number;
  lines: number[];
  length: number;
}

/** Two lines from the very beginning of ours are ours, however short the quote was cut. */
function isOurs({ start, lines, length }: Run): boolean {
  if (lines.length === 1) return length >= 2 * MIN_RUN;
  return length >= MIN_RUN || (start === 0 && lines.length > 1);
}

function longestRun(lines: readonly string[], first: number, body: string): Run {
  let best: Run = { start: 0, lines: [], length: 0 };
  let tries = 0;
  for (let at = body.indexOf(lines[first]!); at >= 0 && tries < 8; at = body.indexOf(lines[first]!, at + 1), tries++) {
    const run = runFrom(lines, first, body, at);
    if (run.length > best.length) best = run;
  }
  return best;
}

function runFrom(lines: readonly string[], first: number, body: string, start: number): Run {
  const run: Run = { start, lines: [], length: 0 };
  let end = start;
  let gap = MAX_GAP;
  for (let line = first; line < lines.length; line++) {
    const words = lines[line]!;
    if (words === '') continue;
    const at = body.indexOf(words, end);
    if (at < 0 || at - end > gap) break;
    // A short line such as a bare number is ours only where it touches the next.
    gap = words.length < SHORT ? 0 : MAX_GAP;
    run.lines.push(line);
    run.length += words.length;
    end = at + words.length;
  }
  return run;
}

/** Only letters and digits count: quote marks, blanks, wrapping, widths and full stops are what mail programs change. */
const squeeze = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** What we sent, made ready once for all the mails that are read beside it. */
interface PreparedSent {
  /** Each body, squeezed. */
  bodies: readonly string[];
  /** Their lines as they stand and squeezed: most lines of a quote are these, with nothing but a quote mark before them. */
  lines: ReadonlyMap<string, string>;
}

const prepared = new WeakMap<readonly string[], PreparedSent>();

function prepare(sent: readonly string[]): PreparedSent {
  const known = prepared.get(sent);
  if (known) return known;
  const even = sent.map((body) => body.normalize('NFKC'));
  const lines = even.flatMap((body) => body.split('\n')).map((line) => bareOf(line));
  const made = {
    bodies: even.map(squeeze),
    lines: new Map(lines.filter(({ length }) => length < MAX_LINE / 2).map((line) => [line, squeeze(line)])),
  };
  prepared.set(sent, made);
  return made;
}

/** Without quote marks and blanks around it, which squeezing drops as well. */
const bareOf = (line: string): string => line.slice(line.search(/[^>|\s]|$/)).trimEnd();

/** A run of our lines must be this long (without blanks) before it is called ours: "1 無事" alone may be an answer. */
const MIN_RUN = 12;
const MAX_GAP = 60;
const SHORT = 6;
const MAX_TRIES = 8;

/** A line and where in our body its words stand. */
interface Piece {
  line: number;
  start: number;
  end: number;
}
export type Run = readonly Piece[];

/**
 * The runs of lines that follow each other in our body as well; lines and body come squeezed. A line that is in `ours`
 * by then begins none. `isWhole` tells whether a line is one of ours as it stands.
 */
export function* runsIn(
  lines: readonly string[],
  body: string,
  ours: ReadonlySet<number>,
  isWhole: (line: number) => boolean,
): Generator<Run> {
  if (body === '') return;
  let reached = 0;
  for (let first = 0; first < lines.length; first++) {
    if (lines[first] === '' || ours.has(first)) continue;
    const whole = longestRun(lines, first, body);
    if (!isOurs(whole)) continue;
    const run = withoutAnswers(whole, reached, lines, isWhole);
    if (!isOurs(run)) continue;
    yield run;
    reached = run.at(-1)!.end;
  }
}

/** Two lines from the very beginning of ours are ours, however short the quote was cut. */
function isOurs(run: Run): boolean {
  const length = lengthOf(run);
  if (run.length === 1) return length >= 2 * MIN_RUN;
  return length >= MIN_RUN || (run.length > 1 && run[0]!.start === 0);
}

const lengthOf = (run: Run): number => run.reduce((sum, { start, end }) => sum + end - start, 0);

function longestRun(lines: readonly string[], first: number, body: string): Run {
  let best: Run = [];
  let tries = 0;
  for (
    let at = body.indexOf(lines[first]!);
    at >= 0 && tries < MAX_TRIES;
    at = body.indexOf(lines[first]!, at + 1), tries++
  ) {
    const run = runFrom(lines, first, body, at);
    if (lengthOf(run) > lengthOf(best)) best = run;
  }
  return best;
}

function runFrom(lines: readonly string[], first: number, body: string, from: number): Run {
  const run: Piece[] = [];
  let end = from;
  let gap = MAX_GAP;
  for (let line = first; line < lines.length; line++) {
    const words = lines[line]!;
    if (words === '') continue;
    const start = body.indexOf(words, end);
    if (start < 0 || (start - end > gap && !isNumber(body, end, start))) break;
    // A short line such as a bare number is ours only where it touches the next, or where a list took the number off.
    gap = words.length < SHORT ? 0 : MAX_GAP;
    end = start + words.length;
    run.push({ line, start, end });
  }
  return run;
}

const isNumber = (body: string, from: number, to: number): boolean => to - from === 1 && /\d/.test(body[from]!);

/** An answer typed between our lines may repeat one of our words: what the run before had already, or what breaks off a run, is not ours. */
function withoutAnswers(run: Run, reached: number, lines: readonly string[], isWhole: (line: number) => boolean): Run {
  const again = run[0]!.start < reached && (run[1]?.start ?? 0) >= reached && !isWhole(run[0]!.line);
  const [before, last] = run.slice(-2);
  const breaksOff =
    before !== undefined &&
    last !== undefined &&
    !isWhole(last.line) &&
    (isShort(last) ? !isShort(before) || /^\d+$/.test(lines[last.line]!) : last.start > before.end) &&
    lines.some((words, line) => line > last.line && words !== '');
  return run.slice(again ? 1 : 0, breaksOff ? -1 : undefined);
}

const isShort = ({ start, end }: Piece): boolean => end - start < SHORT;

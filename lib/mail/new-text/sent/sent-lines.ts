import { runsIn } from './runs-in.ts';
import { isGreeting, linksIn, withoutTokens } from './sent-holes.ts';

const MAX_LINES = 4000;
const MAX_LINE = 4000;
/** Longer ones are rules, which may begin a footer; `--` does so too. */
const MAX_STOP = 1;

/** Which of the lines (in NFKC) we ourselves sent, whatever was put before them or however they were wrapped again. */
export function sentLines(lines: readonly string[], sent: readonly string[]): Set<number> {
  const ours = new Set<number>();
  if (sent.length === 0) return ours;
  const { bodies, lines: known, links, bareLinks } = prepare(sent);
  const squeezed = lines
    .slice(0, MAX_LINES)
    .map((line) => known.get(bareOf(line)) ?? squeeze(withoutTokens(line.slice(0, MAX_LINE), links)));
  const isWhole = (line: number) => known.has(bareOf(lines[line]!));
  for (const { words, greeting } of bodies)
    for (const run of runsIn(squeezed, words, ours, isWhole)) {
      for (const { line } of run) ours.add(line);
      const above = squeezed.findLastIndex((line, at) => line !== '' && at < run[0]!.line);
      if (run[0]!.start === greeting.length && isGreeting(lines[above] ?? '', squeezed[above] ?? '', greeting))
        ours.add(above);
    }
  const found = ours.size > 0;
  for (const [at, words] of squeezed.entries()) {
    if (found && bareLinks.has(words)) ours.add(at);
    // A full stop that wrapping left alone goes with the line above it.
    if (words === '' && ours.has(at - 1) && (lines[at]!.trim().length <= MAX_STOP || isWhole(at))) ours.add(at);
  }
  return ours;
}

/** Only letters and digits count: quote marks, blanks, wrapping, widths and full stops are what mail programs change. */
const squeeze = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** One of our mails, squeezed. */
interface Body {
  words: string;
  /** Its first line, from which the name is missing. */
  greeting: string;
}

/** What we sent, made ready once for all the mails that are read beside it. */
interface PreparedSent {
  bodies: readonly Body[];
  links: readonly string[];
  /** Squeezed. */
  bareLinks: ReadonlySet<string>;
  /** Their lines as they stand and squeezed: most lines of a quote are these, with nothing but a quote mark before them. */
  lines: ReadonlyMap<string, string>;
}

const prepared = new WeakMap<readonly string[], PreparedSent>();

function prepare(sent: readonly string[]): PreparedSent {
  const known = prepared.get(sent);
  if (known) return known;
  const even = sent.map((body) => body.normalize('NFKC'));
  const lines = even.flatMap((body) => body.split('\n')).map((line) => bareOf(line));
  const links = linksIn(lines);
  const made = {
    bodies: even.map((body) => ({ words: squeeze(body), greeting: squeeze(body.split('\n', 1)[0]!) })),
    links,
    bareLinks: new Set(links.map(squeeze)),
    lines: new Map(lines.filter(({ length }) => length < MAX_LINE / 2).map((line) => [line, squeeze(line)])),
  };
  prepared.set(sent, made);
  return made;
}

/** Without quote marks and blanks around it, which squeezing drops as well. */
const bareOf = (line: string): string => line.slice(line.search(/[^>|\s]|$/)).trimEnd();

import { type Line, nextFilled } from '../lines.ts';
import { kindOfField } from './header-fields.ts';

const MAX_LINES = 14;

/** Index behind a block such as `From: ... / Sent: ... / To: ... / Subject: ...` that begins at this line, or null. */
export function headerBlockEnd(lines: readonly Line[], at: number): number | null {
  const kinds = new Set<string>();
  let end = at;
  let joined = '';
  for (let line = at, stray = 0; line < Math.min(lines.length, at + MAX_LINES); line++) {
    const { text, quoted } = lines[line]!;
    if (quoted) break;
    const kind = fieldKind(text);
    if (kind) {
      kinds.add(kind);
      for (const further of furtherKinds(text)) kinds.add(further);
      stray = 0;
      end = line + 1;
    } else if (text === '' ? !isField(lines, line) : ++stray > 1) break;
    joined += ` ${text}`;
  }
  const strong =
    kinds.size >= 3 || (kinds.size === 2 && joined.includes('@') && (kinds.has('from') || kinds.has('date')));
  return strong && fieldKind(lines[at]!.text) ? end : null;
}

/** Some programs leave a blank line between the fields. */
const isField = (lines: readonly Line[], blank: number): boolean => {
  const next = lines[nextFilled(lines, blank)];
  return next !== undefined && fieldKind(next.text) !== undefined;
};

/** `From: Bob <bob@example.com> Sent: Monday To: Ann`: a program that lost the line ends has all fields on one line. */
function furtherKinds(text: string): string[] {
  if (!text.includes('@')) return [];
  const lead = text.split(':').slice(1, -1);
  return lead.flatMap((words) => kindOfField(words.slice(words.lastIndexOf(' ') + 1)) ?? []);
}

function fieldKind(text: string): string | undefined {
  const colon = text.indexOf(':');
  if (colon < 1 || colon > 20) return undefined;
  return kindOfField(
    text
      .slice(0, colon)
      .replace(/[*\s]{1,20}$/, '')
      .replace(/^[*\s]{1,20}/, ''),
  );
}

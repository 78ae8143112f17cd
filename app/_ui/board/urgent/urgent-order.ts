import type { PersonLine } from '#lib/domain/board/person-line.ts';

export interface Urgent {
  rescue: PersonLine[];
  serious: PersonLine[];
}

/** A call for rescue that nobody has closed stands among the rescues, even where nobody proved who called. */
export function urgentOf(people: readonly PersonLine[]): Urgent {
  const calls = (line: PersonLine) => line.bucket === 'help' || line.openHelp;
  const first = (a: PersonLine, b: PersonLine) =>
    Number(isUnattended(b)) - Number(isUnattended(a)) ||
    Number(b.openHelp) - Number(a.openHelp) ||
    saidAtOf(b) - saidAtOf(a) ||
    a.name.localeCompare(b.name);
  return {
    rescue: people.filter(calls).sort(first),
    serious: people.filter((line) => line.bucket === 'serious' && !calls(line)).sort(first),
  };
}

/** Called, and nobody looks after it yet. */
export const isUnattended = ({ openHelp, taken }: PersonLine): boolean => openHelp && taken === null;

const saidAtOf = (line: PersonLine): number => line.answer?.saidAt.getTime() ?? 0;

/** Keeps the rows of `shown` where they are and puts new ones last; for a list that somebody is pointing at. */
export function keepPlaces(shown: readonly PersonLine[], next: readonly PersonLine[]): PersonLine[] {
  const byId = new Map(next.map((line) => [line.personId, line]));
  const stayed = shown.flatMap((line) => byId.get(line.personId) ?? []);
  const known = new Set(stayed.map((line) => line.personId));
  return [...stayed, ...next.filter((line) => !known.has(line.personId))];
}

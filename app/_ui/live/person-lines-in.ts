import type { PersonLine } from '#lib/domain/board/person-line.ts';

type Sent<T> = T extends Date ? string : T extends object ? { [K in keyof T]: Sent<T[K]> } : T;

/** Lines of people as JSON carries them, times as ISO text; null for anything that is not a list. */
export function personLinesIn(json: unknown): PersonLine[] | null {
  if (!Array.isArray(json)) return null;
  return (json as Sent<PersonLine>[]).map((line) => ({
    ...line,
    taken: line.taken && { ...line.taken, at: new Date(line.taken.at) },
    answer: line.answer && { ...line.answer, saidAt: new Date(line.answer.saidAt) },
    contacts: line.contacts.map((contact) => ({
      ...contact,
      badSince: contact.badSince === null ? null : new Date(contact.badSince),
    })),
  }));
}

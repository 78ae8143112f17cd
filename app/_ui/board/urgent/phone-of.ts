import type { PersonLine } from '#lib/domain/board/person-line.ts';

/** The number to call first: one that works, else any that is registered. */
export function phoneOf({ contacts }: PersonLine): string | null {
  const phones = contacts.filter(({ kind }) => kind === 'phone');
  return (phones.find(({ badSince }) => badSince === null) ?? phones[0])?.address ?? null;
}

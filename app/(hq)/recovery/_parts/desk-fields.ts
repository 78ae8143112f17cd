import type { Language } from '#lib/domain/person.ts';
import type { DeskWords } from '#lib/domain/recovery/support-desk.ts';

export const DESK_FIELDS = ['name', 'hours', 'note'] as const satisfies readonly (keyof DeskWords)[];

/** How a form names what is said in one language: `nameJa`. */
export const deskField = (part: (typeof DESK_FIELDS)[number], language: Language): string =>
  `${part}${language === 'ja' ? 'Ja' : 'En'}`;

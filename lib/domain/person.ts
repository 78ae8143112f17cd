export const LANGUAGES = ['ja', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One address of one person; `position` orders the ladder, 0 is tried first. */
export interface ContactPoint {
  id: string;
  personId: string;
  kind: ContactKind;
  position: number;
  address: string;
}

/** What kind of address a contact point holds; a channel says which kind it sends to. */
export type ContactKind = 'mail' | 'phone';

/** Who entered a contact point: the roster, or the person. */
export type ContactSource = 'roster' | 'self';

export interface Person {
  id: string;
  /** Short and stable, for tokens; says nothing about the person. */
  no: number;
  employeeNumber: string;
  name: string;
  kana: string | null;
  departmentId: string;
  siteId: string;
  language: Language;
  active: boolean;
}

/** `本社/総務部/人事課` as its steps; empty steps are dropped. */
export const pathSteps = (path: string): string[] =>
  path
    .split(/[/／]/)
    .map((step) => step.trim())
    .filter((step) => step !== '');

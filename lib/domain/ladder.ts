import type { ContactKind } from './person.ts';

/** At `minute` after opening, over `channel`, to those still silent. */
export interface Step {
  minute: number;
  channel: string;
  contactKind: ContactKind;
}

/** Every mail address at once. */
export const FIRST_LADDER: Step[] = [{ minute: 0, channel: 'smtp', contactKind: 'mail' }];

import { LATER } from './later-bounces.ts';
import { REPORTS } from './reports.ts';
import { WORDED } from './worded-bounces.ts';

export interface BounceMail {
  name: string;
  raw: string;
  kind: 'bounce' | 'delay';
  recipients: readonly string[];
  hard: boolean;
}

/** Reports of failed delivery as mail programs of all ages write them. */
export const BOUNCES: readonly BounceMail[] = [...REPORTS, ...WORDED, ...LATER];

import type { Plan } from '../employees/plan.ts';

export type Language = 'ja' | 'en';

/** What becomes of mail to an address: taken; refused at RCPT; taken, then reported back as gone, or as full. */
export type Fate = 'takes' | 'refuses' | 'bounces' | 'full';

export interface MailAddress {
  address: string;
  fate: Fate;
}

/** One simulated employee. */
export interface DemoPerson {
  employeeNumber: string;
  name: string;
  kana: string | null;
  /** Path: division, section, team. */
  department: string;
  site: string;
  language: Language;
  mails: MailAddress[];
  phones: string[];
  plan: Plan;
}

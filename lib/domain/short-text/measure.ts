import { smsSize } from '../sending/sms-segments.ts';
import { displayWidth } from './display-width.ts';
import type { Medium } from './medium.ts';
import { X_LIMIT, xWeight } from './x-weight.ts';

/** How much of a medium's room a text takes. */
export interface Measure {
  used: number;
  limit: number;
  /** X's own weight, SMS segments, half-width columns, or characters. */
  unit: 'weight' | 'segments' | 'columns' | 'characters';
}

/** What a list of mails shows of a subject: 40 full-width signs, or twice as many letters. */
const SUBJECT = 80;
/** More than three segments of one SMS arrive late or in pieces. */
const SEGMENTS = 3;
/** Messaging API of LINE: text message, UTF-16 units. */
const LINE = 5_000;
/** Slack cuts longer ones; Teams takes more. */
const CHAT = 4_000;

export function measure(medium: Medium, text: string): Measure {
  switch (medium) {
    case 'x':
      return { used: xWeight(text), limit: X_LIMIT, unit: 'weight' };
    case 'sms':
      return { used: text === '' ? 0 : smsSize(text).segments, limit: SEGMENTS, unit: 'segments' };
    case 'subject':
      return { used: displayWidth(text), limit: SUBJECT, unit: 'columns' };
    case 'line':
      return { used: text.length, limit: LINE, unit: 'characters' };
    case 'chat':
      return { used: text.length, limit: CHAT, unit: 'characters' };
  }
}

export const fits = (medium: Medium, text: string): boolean => {
  const { used, limit } = measure(medium, text);
  return used <= limit;
};

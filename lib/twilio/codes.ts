import type { TwilioFailure } from './failure.ts';

/** Whose fault a code is, and whether another try may help. */
export interface Judgement {
  blame: 'address' | 'relay' | 'message';
  retry: 'later' | 'never';
}

const wrongAddress: Judgement = { blame: 'address', retry: 'never' };
const notNow: Judgement = { blame: 'address', retry: 'later' };
const ours: Judgement = { blame: 'relay', retry: 'later' };
const wrongText: Judgement = { blame: 'message', retry: 'never' };

/** Twilio's error dictionary, as far as it concerns messages and calls; lib/text has a sentence on each of these. */
export const TWILIO_CODES: ReadonlyMap<number, Judgement> = new Map([
  [10001, ours],
  [10004, ours],
  [13224, wrongAddress],
  [13227, ours],
  [20003, ours],
  [20429, ours],
  [21210, ours],
  [21211, wrongAddress],
  [21212, ours],
  [21214, wrongAddress],
  [21215, ours],
  [21217, wrongAddress],
  [21408, ours],
  [21606, ours],
  [21608, ours],
  [21610, wrongAddress],
  [21611, ours],
  [21612, notNow],
  [21614, wrongAddress],
  [21617, wrongText],
  [21635, wrongAddress],
  [21703, ours],
  [21704, ours],
  [30001, ours],
  [30002, ours],
  [30003, notNow],
  [30004, wrongAddress],
  [30005, wrongAddress],
  [30006, wrongAddress],
  [30007, wrongText],
  [30008, notNow],
  [30022, ours],
  [30023, ours],
  [30034, ours],
  [30036, notNow],
]);

/** A code that is not in the dictionary is not the address's fault, and may pass. */
export const judgeCode = (code: number): Judgement => TWILIO_CODES.get(code) ?? { blame: 'message', retry: 'later' };

/** The same for a refused request, by its status where Twilio gave no code. */
export function judgeFailure({ code, status }: Pick<TwilioFailure, 'code' | 'status'>): Judgement {
  if (status === 429 || status === 401 || status === 403 || status === 404) return ours;
  return judgeCode(code);
}

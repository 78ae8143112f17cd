import type { FakeTwilio } from '../fake-twilio/start.ts';
import { limit } from '../limit.ts';

const SIDE_BY_SIDE = 8;

export interface SmsRoad {
  /** Writes back to our number; what the webhook misses is asked for later, so it is never lost. */
  answer(phone: string, text: string): Promise<void>;
}

export function smsRoad({ messages }: FakeTwilio): SmsRoad {
  const answer: SmsRoad['answer'] = async (phone, text) => void (await messages.write(phone, text));
  return { answer: limit(SIDE_BY_SIDE, answer) };
}

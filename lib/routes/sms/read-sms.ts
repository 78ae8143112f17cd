import type { AnswerReading } from '#lib/domain/answer-text/answer-reading.ts';
import { readAnswer } from '#lib/domain/answer-text/read-answer.ts';

/** What stands in an SMS: an answer, and the four digits that prove whose it is. */
export interface SmsReading {
  code: string | null;
  answer: AnswerReading;
  /** A machine wrote it. */
  automatic: string | null;
}

/** Four digits that stand alone, or right behind the digit of an answer: `1 4711`, `4711 1`, `14711`. */
const CODE = /(?<![\p{L}\p{N}])\d{4}(?![\p{L}\p{N}])|(?<=^[1-4])\d{4}$/gu;

/** Words that a carrier or Twilio itself understands as "send me no more"; no answer to us. */
const OPT_OUT =
  /^(stop|stopall|stop all|unsubscribe|unsub|cancel|end|quit|revoke|optout|opt out|start|unstop|info|停止|配信停止|受信拒否|解除|配信解除)[.!。！]*$/;

const AUTOMATIC =
  /auto(matic|mated)?[ -]?(reply|response)|i('| a)?m driving|driving mode|do not disturb|自動(返信|応答|送信)|運転中(モード|のため|です)|ドライブモード|おやすみモード/;

/** Reads one SMS; pure. */
export function readSms(body: string): SmsReading {
  const text = body.normalize('NFKC').trim();
  const codes = text.match(CODE) ?? [];
  const [only] = codes;
  const code = codes.length === 1 ? only! : null;
  const words = code === null ? text : text.replace(CODE, ' ').trim();
  const folded = words.toLowerCase();
  const automatic = AUTOMATIC.exec(folded)?.[0] ?? null;
  if (OPT_OUT.test(folded)) return { code, automatic, answer: unclear('sms.opt_out', { words }) };
  const answer = readAnswer(words);
  return { code, automatic, answer: answer.kind === 'empty' ? unclear('sms.only_code') : answer };
}

const unclear = (code: string, params: Record<string, string> = {}): AnswerReading => ({
  kind: 'unclear',
  why: { code, params },
});

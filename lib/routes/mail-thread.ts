import { parentPort } from 'node:worker_threads';
import type { Raw } from '#lib/domain/raw.ts';
import { parseMail } from './parse-mail.ts';
import type { ParseContext, Parsed } from './route.ts';

/** Mails to read in another thread; the answer has one reading for each, in the same order. */
export interface MailJob {
  raws: readonly Raw[];
  /** Left out where it is that of the job before. */
  context?: ParseContext;
}

export type MailAnswer = ({ kind: 'parsed'; parsed: Parsed } | { kind: 'broke'; error: string })[];

let told: ParseContext = { sent: [], replyDomains: [] };

parentPort?.on('message', async ({ raws, context = told }: MailJob) => {
  told = context;
  const answer: MailAnswer = [];
  for (const raw of raws) {
    try {
      answer.push({ kind: 'parsed', parsed: await parseMail(raw, context) });
    } catch (error) {
      answer.push({ kind: 'broke', error: String(error) });
    }
  }
  parentPort?.postMessage(answer);
});

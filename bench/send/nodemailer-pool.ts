import { createTransport } from 'nodemailer';
import type { ComposedMail } from '#lib/flows/wording/compose-mail.ts';

/** What nodemailer is to send, without any database, in a process of its own. */
export interface PoolJob {
  port: number;
  sessions: number;
  mails: number;
  from: string;
  mail: ComposedMail;
}

process.once('message', async (job: PoolJob) => {
  const pool = createTransport({
    pool: true,
    host: '127.0.0.1',
    port: job.port,
    ignoreTLS: true,
    maxConnections: job.sessions,
    maxMessages: Number.POSITIVE_INFINITY,
  });
  const startedAt = performance.now();
  let next = 0;
  // A few more than connections wait at the pool, so that none of them ever does.
  const hand = async (): Promise<void> => {
    for (let no = next++; no < job.mails; no = next++) {
      const replyTo = `reply+${no}@reply.example`;
      const envelope = { from: replyTo, to: `taro.yamada.${no}@example.co.jp` };
      await pool.sendMail({ from: job.from, to: envelope.to, replyTo, envelope, ...job.mail });
    }
  };
  await Promise.all(Array.from({ length: job.sessions * 2 }, hand));
  const seconds = (performance.now() - startedAt) / 1000;
  pool.close();
  process.send?.(seconds);
  process.disconnect();
});

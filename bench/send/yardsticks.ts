import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { PoolJob } from './nodemailer-pool.ts';

/** Mails a second by nodemailer's pool, in a process of its own. */
export async function nodemailerRate(job: PoolJob): Promise<number> {
  const child = fork(join(import.meta.dirname, 'nodemailer-pool.ts'));
  child.send(job);
  const [seconds] = (await once(child, 'message')) as [number];
  await once(child, 'exit');
  return job.mails / seconds;
}

const run = promisify(execFile);

/** Mails a second by postfix's smtp-source, which opens a connection for each mail, of the same length and over as many sessions. */
export async function smtpSourceRate(job: Pick<PoolJob, 'port' | 'sessions' | 'mails'>, bytes: number) {
  const { port, sessions, mails } = job;
  const numbers = ['-s', String(sessions), '-l', String(bytes), '-m', String(mails)];
  const addresses = ['-f', 'anpi@example.co.jp', '-t', 'taro@example.co.jp'];
  const startedAt = performance.now();
  await run('smtp-source', [...numbers, ...addresses, `127.0.0.1:${port}`]);
  return mails / ((performance.now() - startedAt) / 1000);
}

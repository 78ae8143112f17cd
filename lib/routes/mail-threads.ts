import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Raw } from '#lib/domain/raw.ts';
import type { MailAnswer, MailJob } from './mail-thread.ts';
import { parseMail } from './parse-mail.ts';
import type { ParseContext, Parsed } from './route.ts';

/** Fewer mails than these are read sooner here than a thread is asked. */
const FEW = 8;
const MOST_IN_A_JOB = 20;
const MOST_THREADS = 4;

export interface MailThreads {
  /** As `parseMail`; mails that come together are read beside this thread, on the other processors. */
  parse(raw: Raw, context: ParseContext): Promise<Parsed>;
  close(): Promise<void>;
}

interface Call {
  raw: Raw;
  context: ParseContext;
  resolve(parsed: Parsed): void;
  reject(error: unknown): void;
}

/** Starts no thread before there is a rush. */
export function createMailThreads(): MailThreads {
  const most = Math.min(MOST_THREADS, Math.max(1, availableParallelism() - 1));
  const threads: MailThread[] = [];
  let calls: Call[] = [];

  function share(): void {
    const waiting = calls;
    calls = [];
    if (waiting.length < FEW) {
      readHere(waiting);
      return;
    }
    while (threads.length < most) threads.push(startThread());
    for (const job of jobsOf(waiting)) leastBusy().ask(job);
  }

  const leastBusy = (): MailThread => threads.reduce((a, b) => (b.pending() < a.pending() ? b : a));

  return {
    parse: (raw, context) =>
      new Promise((resolve, reject) => {
        if (calls.length === 0) setImmediate(share);
        calls.push({ raw, context, resolve, reject });
      }),
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

function readHere(calls: readonly Call[]): void {
  for (const { raw, context, resolve, reject } of calls) parseMail(raw, context).then(resolve, reject);
}

/** Calls of one context, a few at a time, so that all threads have something to do. */
function jobsOf(calls: readonly Call[]): Call[][] {
  const jobs: Call[][] = [];
  for (const call of calls) {
    const last = jobs.at(-1);
    if (last && last.length < MOST_IN_A_JOB && last[0]!.context === call.context) last.push(call);
    else jobs.push([call]);
  }
  return jobs;
}

interface MailThread {
  ask(calls: readonly Call[]): void;
  pending(): number;
  close(): Promise<void>;
}

function startThread(): MailThread {
  const worker = new Worker(new URL('./mail-thread.ts', import.meta.url));
  // Threads answer in the order in which they are asked.
  const asked: (readonly Call[])[] = [];
  let told: ParseContext | null = null;
  let isGone = false;
  const giveUp = () => {
    isGone = true;
    // What a thread died of is not the fault of every mail that it held.
    for (const calls of asked.splice(0)) readHere(calls);
  };
  worker.on('message', (answer: MailAnswer) => {
    settle(asked.shift() ?? [], answer);
    if (asked.length === 0) worker.unref();
  });
  worker.on('error', giveUp);
  worker.on('exit', giveUp);
  worker.unref();
  return {
    ask: (calls) => {
      if (isGone) {
        readHere(calls);
        return;
      }
      asked.push(calls);
      // Only while it works does it keep the process alive.
      worker.ref();
      // A copy of its own each: what lies beside a mail in memory does not travel with it.
      const raws = calls.map(({ raw }) => ({ ...raw, bytes: new Uint8Array(raw.bytes) }));
      const { context } = calls[0]!;
      const job: MailJob = context === told ? { raws } : { raws, context };
      told = context;
      worker.postMessage(
        job,
        raws.map(({ bytes }) => bytes.buffer),
      );
    },
    pending: () => asked.length,
    close: async () => {
      await worker.terminate();
    },
  };
}

function settle(calls: readonly Call[], answer: MailAnswer): void {
  for (const [i, { resolve, reject }] of calls.entries()) {
    const one = answer[i];
    if (one?.kind === 'parsed') resolve(one.parsed);
    else reject(new Error(one?.error ?? 'the thread left it out'));
  }
}

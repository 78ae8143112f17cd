import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pause } from '#lib/base/time/pause.ts';
import { wire } from '#lib/wire.ts';
import { environmentIn, freePort, startProcess } from '#tests/support/processes.ts';
import type { Sights, Watch } from '../board/viewers.ts';
import type { Measured } from '../report.ts';
import { startSink } from '../send/sink.ts';
import { checkLedger, mailsPerSecond, untilRead } from './ledger.ts';
import type { March, Marched } from './march.ts';
import { LONG, SHORT } from './plan.ts';
import { watchProgram } from './program.ts';
import { callEverybody, settleCompany } from './stage.ts';
import { type Run, sumUp } from './sum-up.ts';

const VIEWERS = 200;
/** A relay that takes no more keeps mails going out for as long as answers come in. */
const MAILS_PER_SECOND = '400';

/** 100,000 people answer, 200 watch, scanners open every link, mails go out: all of it at once, against the whole program. */
export async function herd(short: boolean): Promise<Measured> {
  const plan = short ? SHORT : LONG;
  const folder = mkdtempSync(join(tmpdir(), 'anpi-bench-'));
  await using sink = await startSink();
  const port = await freePort();
  const env = environmentOf(folder, port, sink.port, await freePort());
  const wired = await wire('bench', env);
  const { ctx } = wired;
  const { pins, cookies } = await settleCompany(ctx, plan.asked, VIEWERS);
  const program = await startProcess('server/main.ts', env);
  using watched = watchProgram(program.child.pid!);
  const { roundId, comers } = await callEverybody(ctx, plan.people, pins);
  const viewers = start('../board/viewers.ts');
  const path = `/api/board/${roundId}/stream`;
  await tellOf<string>(viewers, { port, path, viewers: VIEWERS, cookies } satisfies Watch);

  const from = new Date();
  const march = start('march.ts');
  const marched = await tellOf<Marched>(march, { port, roundId, plan, comers } satisfies March);
  const to = new Date();
  await untilRead(ctx, port);
  const sights = await untilShown(viewers, { port, path, viewers: 0 }, marched);
  const gone = once(viewers, 'exit');
  viewers.kill();
  await gone;

  const wroteBefore = watched.webWrote();
  const quietRefused = await tellOf<number>(march, 'scan');
  const run: Run = {
    plan,
    marched,
    sights,
    found: await checkLedger(ctx, roundId, marched.met),
    mails: await mailsPerSecond(ctx, roundId, from, to),
    peakMb: watched.peakMb(),
    quiet: { refused: quietRefused, wrote: watched.webWrote() - wroteBefore },
  };
  await program.stop();
  await wired.close();
  rmSync(folder, { recursive: true, force: true });
  return sumUp(run);
}

function environmentOf(folder: string, port: number, relayPort: number, mailInPort: number) {
  return environmentIn(folder, {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    PUBLIC_DOOR: 'on',
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: String(relayPort),
    SMTP_TLS: 'none',
    SMTP_PER_SECOND: MAILS_PER_SECOND,
    MAIL_FROM: 'anpi@example.co.jp',
    MAIL_IN_PORT: String(mailInPort),
    LADDER_REAL: '0 mail',
  });
}

const start = (file: string): ChildProcess => fork(join(import.meta.dirname, file), [], { execArgv: [] });

/** What the viewers saw, once all of them saw every acknowledged answer; after 20 s what they saw by then. */
async function untilShown(viewers: ChildProcess, watch: Watch, { met }: Marched): Promise<Sights[]> {
  const acknowledged = met.filter(({ acknowledgedAtMs }) => acknowledgedAtMs !== null).length;
  for (const giveUpAt = performance.now() + 20_000; ; await pause(500)) {
    const sights = await tellOf<Sights[]>(viewers, watch);
    if (sights.every((seen) => (seen.at(-1)?.[1] ?? 0) >= acknowledged) || performance.now() > giveUpAt) return sights;
  }
}

/** Its answer to one message; throws when it ends without one. */
async function tellOf<T>(child: ChildProcess, message: object | string): Promise<T> {
  const ended = once(child, 'exit').then(() => {
    throw new Error('a process of the bench ended before its time');
  });
  ended.catch(() => {});
  const answer = once(child, 'message');
  child.send(message);
  const [told] = await Promise.race([answer, ended]);
  return told as T;
}

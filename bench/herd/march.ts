import { pause } from '#lib/base/time/pause.ts';
import { type HttpLines, openLines } from './http-lines.ts';
import { arrivalsOf, type Plan } from './plan.ts';
import { answerOf, type Comer, scanOf } from './visits.ts';

/** The herd, in a process of its own. */
export interface March {
  port: number;
  roundId: string;
  plan: Plan;
  comers: readonly Comer[];
}

/** What one person met. */
export interface Met {
  /** Of the first try; 0 where none was given. */
  status: number;
  /** From the time at which the person was to come until the answer to the first try was there. */
  ms: number;
  /** When "received" was there, in ms of the machine's own clock; null for those who never read it. */
  acknowledgedAtMs: number | null;
}

export interface Marched {
  met: Met[];
  seconds: number;
  scans: number;
  scansRefused: number;
  /** How late the herd itself sent, in ms: the machine's fault, counted in every `ms`. */
  lateMs: number[];
}

const AGAIN_AFTER_MS = 2_000;
const MOST_TRIES = 5;
/** Every so many people tap twice. */
const TAPS_TWICE = 50;

// Nobody would hear what it met.
process.once('disconnect', () => process.exit());

process.once('message', async (march: March) => {
  const lines = openLines(march.port);
  process.send?.(await run(march, lines));
  // Scanners alone, once everybody has answered.
  process.once('message', async () => {
    process.send?.(await scanQuietly(march, lines));
    lines.close();
    process.disconnect();
  });
});

async function run({ plan, comers, roundId }: March, lines: HttpLines): Promise<Marched> {
  const arrivals = arrivalsOf(plan);
  const startedAt = performance.now();
  const met: Promise<Met>[] = [];
  const lateMs: number[] = [];
  const scanned: Promise<number>[] = [];
  while (met.length < arrivals.length) {
    const now = performance.now() - startedAt;
    for (let next = arrivals[met.length]; next && next.atMs <= now; next = arrivals[met.length]) {
      lateMs.push(performance.now() - startedAt - next.atMs);
      met.push(come(comers[met.length]!, met.length, startedAt + next.atMs));
    }
    while (scanned.length < (now / 1_000) * plan.scansPerSecond) scanned.push(scan(scanned.length));
    await pause(1);
  }
  const all = await Promise.all(met);
  const statuses = await Promise.all(scanned);
  const seconds = (performance.now() - startedAt) / 1_000;
  return { met: all, seconds, scans: statuses.length, scansRefused: refused(statuses), lateMs };

  function scan(n: number): Promise<number> {
    return lines.ask(scanOf(comers[n % comers.length]!, n));
  }

  async function come(comer: Comer, n: number, dueAt: number): Promise<Met> {
    const ask = answerOf(comer, n, roundId);
    const again = n % TAPS_TWICE === 0 ? lines.ask(ask) : null;
    const status = await lines.ask(ask);
    const ms = performance.now() - dueAt;
    let acknowledgedAtMs = status === 200 ? monotonicMs() : null;
    for (let tries = 1; acknowledgedAtMs === null && tries < MOST_TRIES; tries++) {
      await pause(AGAIN_AFTER_MS);
      if ((await lines.ask(ask)) === 200) acknowledgedAtMs = monotonicMs();
    }
    await again;
    return { status, ms, acknowledgedAtMs };
  }
}

async function scanQuietly({ plan, comers }: March, lines: HttpLines): Promise<number> {
  const scanned: Promise<number>[] = [];
  const startedAt = performance.now();
  while (scanned.length < plan.quietScans) {
    const due = Math.min(plan.quietScans, ((performance.now() - startedAt) / 1_000) * plan.scansPerSecond);
    while (scanned.length < due) {
      const n = scanned.length;
      scanned.push(lines.ask(scanOf(comers[n % comers.length]!, n)));
    }
    await pause(1);
  }
  return refused(await Promise.all(scanned));
}

const refused = (statuses: readonly number[]): number => statuses.filter((status) => status !== 200).length;

const monotonicMs = (): number => Number(process.hrtime.bigint() / 1_000n) / 1_000;

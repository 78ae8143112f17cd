import { loadavg } from 'node:os';
import { lagsOf } from '../board/lags.ts';
import type { Sights } from '../board/viewers.ts';
import { type Measured, percentile } from '../report.ts';
import type { Found } from './ledger.ts';
import type { Marched } from './march.ts';
import { arrivalsOf, type Plan, type Stretch } from './plan.ts';

export interface Run {
  plan: Plan;
  marched: Marched;
  sights: readonly Sights[];
  found: Found;
  mails: number;
  peakMb: number;
  /** Scanners alone: those without their page, and bytes that the web process gave to the disk. */
  quiet: { refused: number; wrote: number };
}

const PAGE_BYTES = 4_096;
/**
 * Where a reader stands lies in a mapped page that SQLite's processes share (the -shm file), and the system writes that page back now
 * and then. It hides no row: the smallest change is a frame of the log, longer than a page by its 24 bytes.
 */
const READ_MARK_PAGES = 1;

/** The figures of one run. What was refused is counted in its p99 with the time that it took. */
export function sumUp({ plan, marched, sights, found, mails, peakMb, quiet }: Run): Measured {
  const { met, seconds, scans, scansRefused, lateMs } = marched;
  const arrivals = arrivalsOf(plan);
  const during = (kind: Stretch['kind']) => met.filter((_, n) => arrivals[n]!.kind === kind);
  const steady = during('steady');
  const burst = during('burst');
  const p99 = (some: typeof met) =>
    percentile(
      some.map(({ ms }) => ms),
      0.99,
    );
  const refused = (some: typeof met) => some.filter(({ status }) => status !== 200).length;
  const acknowledged = met.flatMap(({ acknowledgedAtMs }) => acknowledgedAtMs ?? []).sort((a, b) => a - b);
  const lags = slowest(sights.map((seen) => lagsOf(seen, acknowledged, 0)));
  const figures = {
    people: plan.people,
    seconds,
    p99_steady_ms: p99(steady),
    p99_burst_ms: p99(burst),
    refused_steady: refused(steady),
    refused_burst: refused(burst),
    refused_share: refused(met) / met.length,
    unacknowledged: met.length - acknowledged.length,
    wrong_standing: found.wrong,
    mails_per_second: mails,
    scans: scans + plan.quietScans,
    scans_refused: scansRefused + quiet.refused,
    board_lag_p50_ms: percentile(lags, 0.5),
    board_lag_longest_ms: lags.reduce((longest, lag) => Math.max(longest, lag), 0),
    herd_late_p99_ms: percentile(lateMs, 0.99),
    load_1m: loadavg()[0]!,
  };
  return {
    ratios: {
      lost: { value: found.lost, atMost: 0 },
      doubled: { value: found.doubled, atMost: 0 },
      p99_post_ms: { value: figures.p99_steady_ms, atMost: 200 },
      get_writes: { value: Math.max(0, Math.ceil(quiet.wrote / PAGE_BYTES) - READ_MARK_PAGES), atMost: 0 },
      board_lag_ms: { value: percentile(lags, 0.99), atMost: 1_000 },
      rss_mb: { value: peakMb, atMost: 700 },
    },
    figures,
    lines: [
      `${plan.people} people in ${seconds.toFixed(0)} s, each measured from the time at which they were to come; ${figures.scans} scanners, ${figures.scans_refused} of them without the page`,
      `p99 of an answer: ${figures.p99_steady_ms.toFixed(0)} ms at 333/s, ${figures.p99_burst_ms.toFixed(0)} ms at 2,000/s (wanted: below 1,000)`,
      `refused at first: ${figures.refused_steady} at 333/s (wanted: 0), ${figures.refused_burst} in bursts, ${(figures.refused_share * 100).toFixed(2)} % in all (wanted: at most 5); never acknowledged: ${figures.unacknowledged}`,
      `stand as something else than they said: ${found.wrong} (wanted: 0)`,
      `meanwhile ${mails.toFixed(0)} mails/s went out (wanted: at least 300)`,
      `from the acknowledgement until the last of ${sights.length} screens shows it: median ${figures.board_lag_p50_ms.toFixed(0)} ms, longest ${figures.board_lag_longest_ms.toFixed(0)} ms`,
      `the herd itself was late by ${figures.herd_late_p99_ms.toFixed(0)} ms (p99); load of the machine ${figures.load_1m.toFixed(1)}`,
    ],
  };
}

/** Of each answer, at the screen that showed it last. */
const slowest = (lags: readonly (readonly number[])[]): number[] =>
  lags[0]!.map((_, k) => lags.reduce((longest, viewer) => Math.max(longest, viewer[k]!), 0));

import type { Measured } from '../report.ts';
import { LONG, onScreen, SHORT } from './on-screen.ts';
import { type TickCost, tickCosts } from './tick-cost.ts';

/** How soon an answer is a number on every screen, and what a tick of the board costs from a thousand employees to a million. */
export async function board(short: boolean): Promise<Measured> {
  const scene = short ? SHORT : LONG;
  const screen = await onScreen(scene);
  if (screen.failed > 0) throw new Error(`${screen.failed} answers were refused`);
  const [small, middle, large] = (await tickCosts([1_000, 100_000, 1_000_000])) as [TickCost, TickCost, TickCost];
  return {
    ratios: {
      p99_ms: { value: screen.p99Ms, atMost: 500 },
      flat_1k_1m: { value: large.tickMs / small.tickMs, atMost: 1.5 },
    },
    figures: {
      p50_ms: screen.p50Ms,
      replies_per_second: screen.perSecond,
      program_cores: screen.cores.program,
      asking_cores: screen.cores.asking,
      tick_ms_1k: small.tickMs,
      tick_ms_100k: middle.tickMs,
      tick_ms_1m: large.tickMs,
      first_look_ms_1m: large.firstMs,
      list_page_ms_1k: small.pageMs,
      list_page_ms_1m: large.pageMs,
      recount_ms_1k: small.recountMs,
      recount_ms_1m: large.recountMs,
    },
    lines: [
      `${Math.round(screen.perSecond)} of ${scene.perSecond} durable answers a second by form, ${scene.viewers} viewers on streams`,
      `of processor time, the program took ${screen.cores.program.toFixed(2)} cores and the asking ${screen.cores.asking.toFixed(2)}`,
      `from the acknowledgement to the number at the viewer: median ${screen.p50Ms.toFixed(0)} ms, p99 ${screen.p99Ms.toFixed(0)} ms`,
      `a tick after 250 answers, of processor time: ${small.tickMs.toFixed(2)} ms at 1,000 people, ${middle.tickMs.toFixed(2)} ms at 100,000, ${large.tickMs.toFixed(2)} ms at 1,000,000`,
      `a page of a hundred people from the middle of the list, of processor time: ${small.pageMs.toFixed(1)} ms of 1,000, ${large.pageMs.toFixed(1)} ms of 1,000,000`,
      `yardstick, counting all standings anew: ${small.recountMs.toFixed(1)} ms at 1,000 people, ${large.recountMs.toFixed(0)} ms at 1,000,000`,
    ],
  };
}

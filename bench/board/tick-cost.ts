import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { listPersonLines } from '#db/stores/board/person-lines.ts';
import { addTallies } from '#db/stores/ledger/standings.ts';
import { newId } from '#lib/base/ids.ts';
import { ALL } from '#lib/domain/access.ts';
import { BUCKETS } from '#lib/domain/standing.ts';
import { createLiveBoards } from '#lib/flows/board/live-boards.ts';
import { wire } from '#lib/wire.ts';
import { environmentIn } from '#tests/support/processes.ts';
import { median } from '../report.ts';
import { buildCompany, DEPARTMENTS } from './big-company.ts';

const TICKS = 120;
const WARM = 40;
/** At 1,000 replies a second, four ticks a second. */
const REPLIES = 250;
const PAGES = 20;
const SAFE = BUCKETS.indexOf('safe') + 1;

export interface TickCost {
  /** Of processor time, so that a busy machine measures the same. */
  tickMs: number;
  /** What the first viewer waits for. */
  firstMs: number;
  /** All the people counted anew in one statement, as a board without tallies would. */
  recountMs: number;
  /** A page of the list of people, from the middle, of processor time. */
  pageMs: number;
}

/** What lies between a commit of 250 replies and the bytes for every viewer, in companies of so many people; they take turns, so that the machine is the same to all. */
export async function tickCosts(sizes: readonly number[]): Promise<TickCost[]> {
  const companies = [];
  for (const people of sizes) companies.push(await openCompany(people));
  for (let tick = 0; tick < TICKS; tick++) for (const company of companies) await company.tick(tick);
  const costs = [];
  for (const company of companies) costs.push(await company.close());
  return costs;
}

async function openCompany(people: number) {
  const folder = mkdtempSync(join(tmpdir(), 'anpi-bench-'));
  const env = environmentIn(folder);
  await (await wire('bench', env)).close();
  const roundId = newId(new Date());
  buildCompany(join(folder, 'anpi.db'), people, roundId);
  const wired = await wire('bench', env);
  const { ctx } = wired;
  const boards = createLiveBoards(ctx);
  const firstAt = performance.now();
  let { id } = await boards.view(roundId, ALL);
  const firstMs = performance.now() - firstAt;
  const ticks: number[] = [];
  const tick = async (no: number): Promise<void> => {
    await ctx.db.write((tx) => addTallies(ctx.db, tx, roundId, linesOf(no)));
    const startedAt = process.cpuUsage();
    const view = await boards.view(roundId, ALL);
    const steps = view.since(id);
    if (steps?.length !== 1) throw new Error('a tick was not one step');
    Buffer.from(steps[0]!.json);
    const used = process.cpuUsage(startedAt);
    ticks.push((used.user + used.system) / 1000);
    id = view.id;
  };
  const close = async (): Promise<TickCost> => {
    const { standings } = ctx.db.t;
    const recountAt = performance.now();
    await ctx.db.read
      .select({ bucket: standings.bucket, n: sql<number>`count(*)` })
      .from(standings)
      .groupBy(standings.bucket);
    const recountMs = performance.now() - recountAt;
    const pageAt = process.cpuUsage();
    for (let i = 0; i < PAGES; i++) {
      const after = { rank: SAFE, employeeNumber: `E${String(Math.floor(people / 2) + i).padStart(7, '0')}` };
      await listPersonLines(ctx.db, ctx.keys, roundId, { scope: ALL }, { limit: 100, after });
    }
    const page = process.cpuUsage(pageAt);
    await wired.close();
    rmSync(folder, { recursive: true, force: true });
    const pageMs = (page.user + page.system) / 1000 / PAGES;
    return { tickMs: median(ticks.slice(WARM)), firstMs, recountMs, pageMs };
  };
  return { tick, close };
}

const linesOf = (tick: number) =>
  Array.from({ length: REPLIES }, (_, i) => ({
    departmentId: `d-${(tick * 7 + i) % DEPARTMENTS}`,
    siteId: `s-${i % 4}`,
  })).flatMap((place) => [
    { ...place, measure: 'handed_over' as const, minute: 0, n: -1 },
    { ...place, measure: 'safe' as const, minute: 0, n: 1 },
    { ...place, measure: 'route.form' as const, minute: 0, n: 1 },
    { ...place, measure: 'first_answer' as const, minute: 240, n: 1 },
  ]);

import { systemClock } from '#lib/base/time/clock.ts';
import { issuePins } from '#lib/flows/pins/issue-pins.ts';
import { wire } from '#lib/wire.ts';
import { openCannon } from '../http/fire.ts';
import { startSide } from '../http/side.ts';
import { setStage } from '../http/stage.ts';
import { type Measured, median } from '../report.ts';

const PEOPLE = 2_000;
const CONNECTIONS = 64;
const ROUNDS = 5;
const ROUND_MS = 2_000;
const FIELDS = 'status=safe&comment=&can_work=&family=&place=';

/** Durable answers a second by number and PIN, beside the same answers by the personal link, of one server on one disk. */
export async function door(): Promise<Measured> {
  const stage = await setStage(PEOPLE);
  const env = { ...stage.envOf('ours'), PUBLIC_DOOR: 'on' };
  const { ctx, close } = await wire('bench', env, systemClock);
  const issued = await issuePins(ctx, { numbers: null, onlyMissing: true }, 'bench');
  await close();
  const side = await startSide('ours.ts', env);
  const cannon = openCannon();
  const roads = {
    link: { path: '/r/TOKEN', tokens: stage.tokens, form: FIELDS },
    door: {
      path: '/a/ja',
      tokens: issued.map(({ employeeNumber, pin }) => `number=${employeeNumber}&pin=${pin}`),
      form: `TOKEN&${FIELDS}`,
    },
  };
  const hits = { link: [] as number[], door: [] as number[] };
  const costs = { link: [] as number[], door: [] as number[] };
  const slowest: number[] = [];
  let answered = 0;
  for (let round = 0; round <= ROUNDS; round++) {
    for (const road of ['link', 'door'] as const) {
      const before = await side.state();
      const hit = await cannon.fire({ ...roads[road], port: side.port, connections: CONNECTIONS, ms: ROUND_MS });
      if (hit.failed > 0) throw new Error(`${road}: ${hit.failed} were not answered by 200`);
      answered += hit.answered;
      hits[road].push(hit.perSecond);
      if (road === 'door') slowest.push(hit.p99Ms);
      await side.quiet();
      costs[road].push((((await side.state()).cpuMs - before.cpuMs) * 1000) / hit.answered);
    }
  }
  const { stored } = await side.state();
  if (stored < answered) throw new Error(`acknowledged ${answered} answers and stored ${stored}`);
  cannon.close();
  await side.stop();
  stage.close();
  const [link, byPin] = [median(hits.link.slice(1)), median(hits.door.slice(1))];
  const [linkCost, doorCost] = [median(costs.link.slice(1)), median(costs.door.slice(1))];
  const each = hits.door.slice(1).map((rate, round) => rate / hits.link[round + 1]!);
  return {
    ratios: { vs_reply_page: { value: median(each), atLeast: 0.6 } },
    figures: {
      answers_per_second: byPin,
      by_link_per_second: link,
      p99_ms: median(slowest.slice(1)),
      cpu_us: doorCost,
      by_link_cpu_us: linkCost,
    },
    lines: [
      `${ROUNDS} rounds of ${ROUND_MS / 1000} s each, ${CONNECTIONS} connections, ${PEOPLE} people, medians`,
      `public door, PIN checked, group commit at FULL: ${Math.round(byPin)}/s, ${Math.round(doorCost)} us of processor each, read and entered`,
      `personal link, the same: ${Math.round(link)}/s, ${Math.round(linkCost)} us`,
    ],
  };
}

import { median } from '../report.ts';
import type { Hits, Shots } from './cannon.ts';
import { openCannon } from './fire.ts';
import type { Side } from './side.ts';

export type Aim = Omit<Shots, 'port' | 'path'> & { pathOf(side: Side): string };

/** What hit a side, and what each answer cost it. */
export type Round = Hits & { cpuUs: number };

/** Fires at one side after the other, beginning with another one each round; the first round warms everybody up and does not count. */
export async function takeTurns(sides: readonly Side[], rounds: number, aim: Aim): Promise<Map<Side, Round[]>> {
  const cannon = openCannon();
  const hits = new Map<Side, Round[]>(sides.map((side) => [side, []]));
  for (let round = 0; round <= rounds; round++) {
    for (let at = 0; at < sides.length; at++) {
      const side = sides[(at + round) % sides.length]!;
      const { pathOf, ...shots } = aim;
      const before = await side.state();
      const hit = await cannon.fire({ ...shots, port: side.port, path: pathOf(side) });
      if (hit.failed > 0)
        throw new Error(`${side.name}: ${hit.failed} of ${hit.answered + hit.failed} were not answered by 200`);
      const after = await side.state();
      hits.get(side)!.push({ ...hit, cpuUs: ((after.cpuMs - before.cpuMs) * 1000) / hit.answered });
      // What one side still has to do must not be paid for by the next.
      await side.quiet();
    }
  }
  cannon.close();
  return hits;
}

/** How much more often one side was hit than another: the middle of the rounds, each beside its neighbour in time. */
export function ratioOf(hits: ReadonlyMap<Side, readonly Round[]>, one: Side, other: Side): number {
  const rates = (side: Side) => hits.get(side)!.map(({ perSecond }) => perSecond);
  const others = rates(other);
  return median(
    rates(one)
      .map((rate, round) => rate / others[round]!)
      .slice(1),
  );
}

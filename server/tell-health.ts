import { tellFact } from '#db/stores/upkeep/health-facts.ts';
import { DOORS, WORKER } from '#lib/flows/health/facts.ts';
import { judgeDoors, knock, publicDoor } from '#lib/flows/preflight/preflight-doors.ts';
import type { Wired } from '#lib/wire.ts';
import { createLoop, type Loop } from './loop.ts';

const TELL_MS = 10_000;
const KNOCK_MS = 10 * 60_000;

interface Told {
  loops: readonly Loop[];
  relays(): { relay: string; works: boolean }[];
}

/** Tells the screens how this worker is: what runs, which relays work, whether somebody set the clock, whether the public address answers. */
export function tellHealth({ ctx }: Wired, { loops, relays }: Told): Loop[] {
  const offset = (): number => Date.now() - performance.now();
  const start = offset();
  const tell = (name: string, fact: Record<string, unknown>) =>
    ctx.db.write((tx) => tellFact(ctx.db, tx, { name, at: ctx.clock.now(), fact }));
  const own = () => ({
    loops: loops.map(({ name, busyMs, stumbled }) => ({ name, busyMs: Math.round(busyMs()), stumbled: stumbled() })),
    relays: relays(),
    clockSetMs: Math.round(offset() - start),
  });
  const door = publicDoor(ctx.core.publicUrl);
  return [
    createLoop(ctx.log, 'health', TELL_MS, () => tell(WORKER, own())),
    ...(door
      ? [
          createLoop(ctx.log, 'doors', KNOCK_MS, async () => {
            const findings = judgeDoors(await knock([door]), ctx.clock.now());
            await tell(DOORS, { findings });
          }),
        ]
      : []),
  ];
}

import { join } from 'node:path';
import { readArguments } from './arguments.ts';
import { playLive } from './live.ts';
import { playOnce } from './once.ts';
import { hurry, livePace } from './pace.ts';
import { ROOT } from './site/site.ts';
import { postsWentWell } from './verdict/judge-posts.ts';
import { createWorld } from './world.ts';

const stops: (() => Promise<void>)[] = [];
const atEnd = (stop: () => Promise<void>): void => void stops.push(stop);
let stopping: Promise<void> | null = null;

/** Stops everything that was started, the last first; asked twice it is done once. */
function stopAll(): Promise<void> {
  stopping ??= (async () => {
    for (const stop of stops.toReversed()) await stop();
  })();
  return stopping;
}

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const) {
  process.on(signal, () => {
    stopAll().then(
      () => process.exit(code),
      () => process.exit(1),
    );
  });
}

const tell = (line: string): void => console.error(line);
const complain = (error: unknown): void => {
  if (!stopping) console.error(error instanceof Error ? error.message : error);
};

try {
  const { once, people, seed, port, mailboxPort } = readArguments(process.argv.slice(2));
  const basics = { people, seed, port, tell, atEnd };
  if (once) {
    const pace = hurry();
    const folder = join(ROOT, 'data/demo-once');
    const quick = { ladder: '0 mail + sms + voice', dutyTakesUp: false };
    const world = await createWorld({
      ...basics,
      ...quick,
      port: null,
      timelinePort: null,
      folder,
      pace,
      onError: pace.fail,
    });
    const verdict = await playOnce(world, pace, tell);
    await stopAll();
    console.log(JSON.stringify(verdict));
    const isRight = verdict.false_safe === 0 && verdict.lost === 0 && verdict.board_equals_truth;
    process.exitCode = isRight && postsWentWell(verdict) ? 0 : 1;
  } else {
    const folder = join(ROOT, 'data/demo');
    const inTurn = { ladder: '0 mail; 1 sms; 2 voice', dutyTakesUp: true };
    const pace = livePace(complain);
    const timelinePort = mailboxPort + 1;
    const world = await createWorld({ ...basics, ...inTurn, timelinePort, folder, pace, onError: complain });
    await playLive(world, pace, mailboxPort, console.log, atEnd);
  }
} catch (error) {
  complain(error);
  await stopAll();
  process.exitCode = 1;
}

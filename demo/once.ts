import { setTimeout as pause } from 'node:timers/promises';
import type { Hurry } from './pace.ts';
import { differences, type Numbers, numbersOf } from './truth/numbers.ts';
import { type Judged, judge, type Verdict } from './verdict/judge.ts';
import { judgePosts, type PostsVerdict } from './verdict/judge-posts.ts';
import type { Called } from './viewer/call-to-answer.ts';
import { type BoardStream, followStream } from './viewer/stream.ts';
import type { World } from './world.ts';

const LOOK_MS = 200;
const TELL_MS = 5_000;
/** How long nothing may move before the day is called over. */
const STILL_MS = 60_000;
const MANY = 20;

/** Plays the whole day without a screen and gives the verdict; progress, and what differs, goes to `tell`. */
export async function playOnce(
  world: World,
  pace: Hurry,
  tell: (line: string) => void,
): Promise<Verdict & PostsVerdict> {
  const startedAt = performance.now();
  const roundId = await world.ask();
  world.workday.begin();
  const stream = await followStream(world.desk, `${world.site.url}/api/board/${roundId}/stream`);
  let called: Called | null = null;
  pace.after(0, async () => {
    called = await world.call(roundId);
  });
  const telling = setInterval(() => tell(progress(stream.latest())), TELL_MS);
  try {
    await dayIsOver(world, pace, stream);
    await boardIsRight(world, stream);
    // Those who answer twice do so when everything before has been read, so that the order is certain.
    pace.goOn();
    await dayIsOver(world, pace, stream);
    await boardIsRight(world, stream);
    const { verdict, complaints } = await judgeUntilRight(world, roundId, stream);
    for (const line of complaints.slice(0, MANY)) tell(line);
    if (complaints.length > MANY) tell(`and ${complaints.length - MANY} more`);
    return {
      ...verdict,
      ...(await judgePosts(world, called)),
      by_relay: world.relays.taken(),
      seconds: Math.round((performance.now() - startedAt) / 100) / 10,
    };
  } finally {
    clearInterval(telling);
    stream.stop();
  }
}

const progress = (seen: Numbers | null): string =>
  `${seen?.answered ?? 0} of ${seen?.asked ?? 0} have answered, ${seen?.places.not_asked ?? 0} not asked yet`;

const truthOf = (world: World): Numbers => numbersOf(world.truth.beliefs().values());

/** Everybody who waits for a mail has it and all that was begun is acknowledged; or nothing has moved for too long. */
const dayIsOver = (world: World, pace: Hurry, stream: BoardStream): Promise<void> =>
  untilStill(
    () => pace.isIdle() && world.workday.waiting() === 0 && truthOf(world).places.not_asked === undefined,
    () => `${world.workday.waiting()} ${JSON.stringify(stream.latest())}`,
  );

const boardIsRight = (world: World, stream: BoardStream): Promise<void> =>
  untilStill(
    () => {
      const seen = stream.latest();
      return seen !== null && differences(truthOf(world), seen).length === 0;
    },
    () => JSON.stringify(stream.latest()),
  );

/** Waits until `done`, or until `state` has been the same for too long. */
async function untilStill(done: () => boolean, state: () => string): Promise<void> {
  let last = '';
  for (let since = performance.now(); performance.now() - since < STILL_MS && !done(); await pause(LOOK_MS)) {
    const now = state();
    if (now !== last) since = performance.now();
    last = now;
  }
}

/** The page may be a moment behind the stream: it is read again while it is not right. */
async function judgeUntilRight(world: World, roundId: string, stream: BoardStream): Promise<Judged> {
  const { url } = world.site;
  const until = performance.now() + STILL_MS / 4;
  for (;;) {
    const judged = await judge(world.desk, `${url}/board`, `${url}/board/${roundId}/people`, stream, world.truth);
    if (judged.complaints.length === 0 || performance.now() > until) return judged;
    await pause(5 * LOOK_MS);
  }
}

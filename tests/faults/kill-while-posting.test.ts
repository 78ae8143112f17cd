import { expect, it } from 'vitest';
import { targetsOf } from '#db/stores/posts/posts.ts';
import { startFakeLine } from '#demo/fake-outlets/fake-line.ts';
import { startFakeWebhook } from '#demo/fake-outlets/fake-webhook.ts';
import { startFakeX } from '#demo/fake-outlets/fake-x.ts';
import { fakeLineSettings, fakeXSettings } from '#demo/fake-outlets/settings.ts';
import { pause } from '#lib/base/time/pause.ts';
import type { OutletName } from '#lib/domain/post/post.ts';
import { postNotice } from '#lib/flows/posts/post-notice.ts';
import { press } from '../posts/posting-stage.ts';
import { openCtxOf } from '../support/ctx.ts';
import { temporaryFolder } from '../support/databases.ts';
import { publishedNotice } from '../support/notices.ts';
import { environmentIn, freePort, startProcess } from '../support/processes.ts';
import { seeded, seedOfRun } from '../support/seeded.ts';

const LONG = process.env.CHAOS === 'long';
const KILLS = LONG ? 20 : 1;
const EACH = LONG ? 40 : 3;
/** Long enough that kills fall between a post and its answer. */
const DELAY_MS = LONG ? 500 : 250;
const PLACES: readonly OutletName[] = ['x', 'line', 'slack'];

it(`${KILLS} kills while ${EACH} posts go to each of three places: all are out, none twice where the place can be asked`, {
  timeout: 600_000,
}, async () => {
  const random = seeded(seedOfRun());
  const folder = temporaryFolder();
  const x = await startFakeX({ delayMs: DELAY_MS });
  const line = await startFakeLine({ delayMs: DELAY_MS });
  const slack = await startFakeWebhook({ delayMs: DELAY_MS });
  const env = environmentIn(folder.path, {
    ...fakeXSettings(x.url),
    ...fakeLineSettings(line.url),
    SLACK_WEBHOOK_URL: `${slack.url}/hook`,
    MAIL_IN_PORT: String(await freePort()),
  });
  const { ctx, close } = await openCtxOf(env);
  const notice = await publishedNotice(ctx);
  const presses = PLACES.flatMap((place) => Array.from({ length: EACH }, (_, i) => press(notice, place, `第${i}報`)));
  for (const one of presses) await postNotice(ctx, one);
  const states = async () => {
    const targets = await targetsOf(
      ctx.db,
      presses.map(({ id }) => id),
    );
    return Map.groupBy(targets, ({ state }) => state);
  };

  let inFlight = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const worker = await startProcess('server/worker.ts', env);
    await pause(100 + random() * (LONG ? 900 : 400));
    await worker.kill();
    inFlight += ((await states()).get('claimed') ?? []).filter(({ outlet }) => outlet === 'slack').length;
  }
  const last = await startProcess('server/worker.ts', env);
  const giveUpAt = Date.now() + 120_000;
  while (((await states()).get('posted')?.length ?? 0) < presses.length && Date.now() < giveUpAt) await pause(200);
  await last.stop();

  expect((await states()).get('posted')).toHaveLength(presses.length);
  for (const fake of [x, line, slack]) expect(new Set(fake.taken.map(({ text }) => text)).size).toBe(EACH);
  expect(x.taken).toHaveLength(EACH);
  expect(line.taken).toHaveLength(EACH);
  const doubles = slack.taken.length - EACH;
  console.log(`${KILLS} kills: ${doubles} doubles at Slack, ${inFlight} tries in flight there at the kills`);
  expect(doubles).toBeLessThanOrEqual(inFlight);
  await close();
  await Promise.all([x.stop(), line.stop(), slack.stop()]);
  folder.remove();
});

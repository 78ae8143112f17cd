import { expect, it } from 'vitest';
import { systemClock } from '#lib/base/time/clock.ts';
import { checkMessages } from '../support/check-messages.ts';
import { openTestCtx } from '../support/ctx.ts';
import { startRelay } from '../support/relay.ts';
import { askPeople, openSending, relaysAt } from '../support/sending.ts';

const CARRIER = 60;
const OTHERS = 300;

it('a carrier that wants few, short sessions gets them, across two workers and a restart, while nobody else waits for it', async () => {
  const ctx = { ...(await openTestCtx()), clock: systemClock };
  const relay = await startRelay({ delayMs: 20 });
  const carried = () => relay.mails.filter(({ to }) => to.endsWith('@carrier.example'));
  // The carrier's people are due first.
  const roundId = await askPeople(
    ctx,
    CARRIER + OTHERS,
    (no) => `e${no}@${no < CARRIER ? 'carrier' : 'other'}.example`,
  );
  const env = { ...relaysAt(relay.port), SMTP_DESTINATIONS: 'carrier.example=3/10/20' };
  const startedAt = performance.now();
  const first = [openSending(ctx, env, 'one'), openSending(ctx, env, 'other')];
  const both = first.map((worker) => worker.until(() => relay.mails.length - carried().length >= OTHERS));
  await Promise.all(both);
  expect(carried().length, 'the others are through long before the carrier').toBeLessThan(CARRIER);
  await Promise.all(first.map((worker) => worker.close()));
  const heir = openSending(ctx, env, 'heir');
  await heir.until(() => carried().length >= CARRIER);
  const seconds = (performance.now() - startedAt) / 1000;
  await heir.close();
  expect(relay.mostAtOnce.get('carrier.example')).toBeLessThanOrEqual(3);
  const sessions = Map.groupBy(carried(), ({ session }) => session);
  for (const mails of sessions.values()) expect(mails.length).toBeLessThanOrEqual(10);
  expect(CARRIER, 'a restart gives no second burst').toBeLessThanOrEqual(20 * seconds + 20);
  expect(relay.mails.length).toBe(CARRIER + OTHERS);
  await checkMessages(ctx, roundId);
  await relay.close();
  await ctx.close();
});

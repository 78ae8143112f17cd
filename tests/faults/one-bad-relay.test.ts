import { eq, isNotNull } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { systemClock } from '#lib/base/time/clock.ts';
import { checkMessages, statesOf } from '../support/check-messages.ts';
import { openTestCtx } from '../support/ctx.ts';
import { type RelayManners, startRelay } from '../support/relay.ts';
import { askPeople, openSending, relaysAt } from '../support/sending.ts';
import { BAD_RELAYS, type BadRelay } from './bad-relays.ts';

const LONG = process.env.CHAOS === 'long';
const MAILS = LONG ? 10_000 : 160;
const SESSIONS = LONG ? '20' : '3';
/** In the long form the good ones could take all alone, as real ones can; in the short one they are what bounds the speed. */
const GOOD: RelayManners = { delayMs: LONG ? 10 : 20 };
/** Two of three that bound the speed come to two thirds at best, and a short run is as long as its noise. */
const LEAST = LONG ? 0.6 : 0.35;
/** The few that a bad relay was given to find it out come when it has been given up, which no run is long enough to hide. */
const COUNTED = LONG ? MAILS - 10 : MAILS - 8;

/** A machine has better and worse minutes: the long form measures beside each run, the short one once. */
let atStart: number | null = null;
async function threeGoodRate(): Promise<number> {
  if (atStart !== null && !LONG) return atStart;
  const { port, mails, close } = await startRelay(GOOD);
  atStart = await sendBeside({ relay: `smtp://127.0.0.1:${port}`, taken: () => mails.length, close });
  return atStart;
}

it.each(Object.entries(BAD_RELAYS))(
  'one of three relays %s: everything is handed over, nobody is blamed, and it goes on at 60 % of the speed at least',
  { timeout: 300_000 },
  async (way, open) => {
    const threeGood = await threeGoodRate();
    const perSecond = await sendBeside(await open());
    console.log(`${way}: ${Math.round(perSecond)} mails/s, ${Math.round(threeGood)} with three good relays`);
    expect(perSecond / threeGood).toBeGreaterThan(LEAST);
  },
);

/** Mails a second over two good relays and this one; checks that nothing went wrong. */
async function sendBeside(third: BadRelay): Promise<number> {
  const ctx = { ...(await openTestCtx()), clock: systemClock };
  const good = [await startRelay(GOOD), await startRelay(GOOD)] as const;
  const taken = () => good[0].mails.length + good[1].mails.length + third.taken();
  const roundId = await askPeople(ctx, MAILS);
  const sending = openSending(ctx, { ...relaysAt(good[0].port, good[1].port, third.relay), SMTP_SESSIONS: SESSIONS });
  const startedAt = performance.now();
  await sending.until(() => taken() >= COUNTED, 240_000);
  const perSecond = (COUNTED * 1_000) / (performance.now() - startedAt);
  await sending.until(async () => (await statesOf(ctx)).handed_over === MAILS, 60_000);
  await sending.close();

  const { contactPoints, attempts } = ctx.db.t;
  const unknown = await ctx.db.read.$count(attempts, eq(attempts.outcome, 'unknown'));
  expect(taken() - MAILS).toBeLessThanOrEqual(unknown);
  expect(good[0].mails.length, 'both good relays share the work').toBeGreaterThan(0);
  expect(good[1].mails.length).toBeGreaterThan(0);
  expect(await ctx.db.read.$count(contactPoints, isNotNull(contactPoints.badSince))).toBe(0);
  await checkMessages(ctx, roundId);
  await third.close();
  for (const relay of good) await relay.close();
  await ctx.close();
  return perSecond;
}

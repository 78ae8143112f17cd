import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkMessages, statesOf } from '../support/check-messages.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import { freePort } from '../support/processes.ts';
import { type RelayManners, startRelay, type TestRelay } from '../support/relay.ts';
import { askPeople, openSending, relaysAt, type Sending } from '../support/sending.ts';

const MAILS = 120;
const STEP_MS = 10_000;
const LONG = process.env.CHAOS === 'long';

const FORWARD = [
  ['three hours on', 3 * 3_600_000],
  ['to 2038', Date.parse('2038-01-19T03:14:08Z') - Date.parse('2026-11-24T05:26:00Z')],
] as const;

describe('a relay that is away, or asks for patience', () => {
  let ctx: TestCtx;
  let relay: TestRelay | null;
  let sending: Sending;
  beforeEach(async () => {
    ctx = await openTestCtx();
    relay = null;
  });
  afterEach(async () => {
    await sending.close();
    await relay?.close();
    await ctx.close();
  });
  const minutes = async (count: number) => {
    for (let passed = 0; passed < count * 60_000; passed += STEP_MS) {
      ctx.clock.advanceMs(STEP_MS);
      await sending.step();
    }
  };
  const takenBy = (manners?: RelayManners) => async (port?: number) => {
    relay = await startRelay(manners, port);
    return relay.port;
  };

  it('all relays down for half an hour: each is tried seldom, and two minutes after their return everything is handed over', async () => {
    const [port, other] = [await freePort(), await freePort()];
    const roundId = await askPeople(ctx, MAILS);
    sending = openSending(ctx, relaysAt(port, other));
    await sending.step();
    await minutes(30);
    const { attempts } = ctx.db.t;
    // Five to find out, then pauses of 10 s doubling to 120 s: some twenty an hour for each of both.
    expect(await ctx.db.read.$count(attempts)).toBeLessThan(60);
    expect(await statesOf(ctx)).toEqual({ waiting: MAILS });
    await takenBy()(port);
    await minutes(3);
    expect(await statesOf(ctx)).toEqual({ handed_over: MAILS });
    expect(relay!.mails.length).toBe(MAILS);
    await checkMessages(ctx, roundId);
  });

  it('a relay that asks for five minutes gets them, and then everything', async () => {
    const firstAt = new Map<string, number>();
    const tooEarly: string[] = [];
    const port = await takenBy({
      refuse: (address) => {
        const now = ctx.clock.now().getTime();
        const first = firstAt.get(address) ?? now;
        firstAt.set(address, first);
        if (now > first && now < first + 300_000) tooEarly.push(address);
        return now < first + 300_000 ? { code: 451, text: '4.7.1 greylisted, try again in 300 seconds' } : null;
      },
    })();
    const roundId = await askPeople(ctx, MAILS);
    sending = openSending(ctx, relaysAt(port));
    await minutes(7);
    expect(await statesOf(ctx)).toEqual({ handed_over: MAILS });
    expect(tooEarly).toEqual([]);
    await checkMessages(ctx, roundId);
  });

  it.each([
    ['three hours back', -3 * 3_600_000] as const,
    ['to 1970', 60_000 - Date.parse('2026-11-24T05:26:00Z')] as const,
    ...(LONG ? FORWARD : []),
  ])('a clock that jumps %s amid retries loses nobody and sends nothing twice', async (_, ms) => {
    let refusing = true;
    const port = await takenBy({ refuse: () => (refusing ? { code: 450, text: '4.2.0 not now' } : null) })();
    const roundId = await askPeople(ctx, MAILS);
    sending = openSending(ctx, relaysAt(port));
    await minutes(2);
    ctx.clock.advanceMs(ms);
    refusing = false;
    await sending.tidy();
    await minutes(15);
    expect(await statesOf(ctx)).toEqual({ handed_over: MAILS });
    expect(relay!.mails.length).toBe(MAILS);
    await checkMessages(ctx, roundId);
  });
});

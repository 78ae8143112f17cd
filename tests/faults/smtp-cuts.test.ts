import { eq, isNotNull } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkMessages, statesOf } from '../support/check-messages.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import { type FaultProxy, type Faults, startFaultProxy } from '../support/fault-proxy.ts';
import { startRelay, type TestRelay } from '../support/relay.ts';
import { askPeople, openSending, relaysAt } from '../support/sending.ts';

const LONG = process.env.CHAOS === 'long';
const MAILS = LONG ? 12 : 3;
/** More than any pause between tries: whatever waits is due. */
const LONGEST_PAUSE_MS = 75 * 60_000;
/** From one cut to the next, where the line is read and where the mail is long. */
const [FINE, COARSE] = LONG ? [2, 19] : [17, 400];

interface Cut {
  says: string;
  oneByOne?: true;
  /** Where the wire ends, one connection after the other. */
  at(connection: number): Faults;
}

const CUTS: Cut[] = [
  { says: 'while we speak', at: (connection) => ({ cutAfterUp: connection * COARSE }) },
  { says: 'while the relay speaks', at: (connection) => ({ cutAfterDown: connection * FINE }) },
  { says: 'by a reset', at: (connection) => ({ cutAfterDown: connection * FINE, reset: true }) },
];
const oneByOne = (cut: Cut): Cut => ({ ...cut, says: `${cut.says}, one command at a time`, oneByOne: true });
const WAYS: Cut[] = LONG ? [...CUTS, ...CUTS.map(oneByOne)] : CUTS;

describe('a wire to the relay', () => {
  let ctx: TestCtx;
  let relay: TestRelay;
  let wire: FaultProxy;
  beforeEach(async () => {
    ctx = await openTestCtx();
  });
  afterEach(async () => {
    await wire.close();
    await relay.close();
    await ctx.close();
  });

  it.each(WAYS)(
    'is cut $says, at every place of the dialogue: everybody is asked, nobody is blamed, and only what may have been taken goes twice',
    { timeout: 600_000 },
    async ({ oneByOne = false, at }) => {
      relay = await startRelay({ oneByOne });
      wire = await startFaultProxy(relay.port);
      wire.faultsOf = at;
      const roundId = await askPeople(ctx, MAILS);
      const sending = openSending(ctx, { ...relaysAt(wire.port), SMTP_SESSIONS: '1' });
      // A connection that carries a whole mail has had every place before its end cut.
      while ((await statesOf(ctx)).handed_over !== MAILS) {
        await sending.step();
        ctx.clock.advanceMs(LONGEST_PAUSE_MS);
      }
      await sending.close();

      const { attempts, contactPoints } = ctx.db.t;
      const unknown = await ctx.db.read.$count(attempts, eq(attempts.outcome, 'unknown'));
      const doubles = relay.mails.length - MAILS;
      expect(doubles).toBeLessThanOrEqual(unknown);
      expect(unknown, 'some cuts came after the first byte of a mail').toBeGreaterThan(0);
      const idsOf = Map.groupBy(relay.mails, ({ to }) => to);
      expect(idsOf.size).toBe(MAILS);
      for (const mails of idsOf.values()) expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1);
      expect(await ctx.db.read.$count(contactPoints, isNotNull(contactPoints.badSince))).toBe(0);
      await checkMessages(ctx, roundId);
    },
  );
});

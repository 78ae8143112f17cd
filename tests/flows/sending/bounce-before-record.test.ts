import { asc } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { markBad } from '#db/stores/people/contact-points.ts';
import { statesOf } from '../../support/check-messages.ts';
import { openTestCtx } from '../../support/ctx.ts';
import { DIALECTS } from '../../support/databases.ts';
import { startRelay } from '../../support/relay.ts';
import { askPeople, openSending, relaysAt } from '../../support/sending.ts';

const HOUR_MS = 3_600_000;

it.each(DIALECTS)(
  'a mail that bounces before its hand-over is recorded has failed, one to an address that bounced long ago was handed over (%s)',
  { timeout: 60_000 },
  async (dialect) => {
    const ctx = await openTestCtx(dialect);
    const relay = await startRelay({ delayMs: 500 });
    await askPeople(ctx, 3);
    const { contactPoints, messages } = ctx.db.t;
    const [now, before] = await ctx.db.read.select().from(contactPoints).orderBy(asc(contactPoints.id));
    const sending = openSending(ctx, relaysAt(relay.port));
    const at = ctx.clock.now();
    await ctx.db.write((tx) => markBad(ctx.db, tx, before!.id, new Date(at.getTime() - HOUR_MS), 'away'));
    await sending.senders[0]!.turn();
    await ctx.db.write((tx) => markBad(ctx.db, tx, now!.id, at, '550 5.1.1 no such user'));
    await sending.senders[0]!.rest();
    expect(await statesOf(ctx)).toEqual({ handed_over: 2, failed: 1 });
    const rows = await ctx.db.read.select().from(messages);
    expect(rows.find(({ contactPointId }) => contactPointId === now!.id)).toMatchObject({
      state: 'failed',
      reason: '550 5.1.1 no such user',
    });
    await sending.close();
    await relay.close();
    await ctx.close();
  },
);

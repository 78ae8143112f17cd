import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '#lib/base/time/clock.ts';
import { pause } from '#lib/base/time/pause.ts';
import { createMemory } from '#lib/routes/imap/memory.ts';
import type { Running } from '#lib/routes/route.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import { type Dovecot, dovecotMissing, startDovecot } from '../support/dovecot.ts';
import { type FaultProxy, startFaultProxy } from '../support/fault-proxy.ts';
import { dropReply, openImapRoad, seenMails, storedMails, untilSeen, untilStored } from '../support/imap-road.ts';

const missing = dovecotMissing();
if (missing) console.log(`skipped: a mailbox that changes, ${missing}`);

const isLong = process.env.CHAOS === 'long';
const BACKLOG = isLong ? 10_000 : 1_500;
const TO = 'reply+04g2w7kdyn5cr2m8aa10@reply.example';

it('forgets the UIDs it knew when the folder is numbered anew', () => {
  const memory = createMemory(systemClock);
  memory.ofFolder('INBOX', 1n).taken.add(7);
  expect(memory.ofFolder('INBOX', 1n).taken.has(7)).toBe(true);
  expect(memory.ofFolder('INBOX', 2n).taken.has(7)).toBe(false);
});

describe.skipIf(missing)('a mailbox that changes under us', () => {
  let dovecot: Dovecot;
  let proxy: FaultProxy;
  let ctx: TestCtx;
  let road: Running | null = null;

  beforeEach(async () => {
    dovecot = await startDovecot();
    proxy = await startFaultProxy(dovecot.port);
    ctx = await openTestCtx();
  });
  afterEach(async () => {
    await road?.stop();
    road = null;
    await proxy.close();
    await dovecot.stop();
    await ctx.close();
  });

  /** Everything is stored, and the connection falls silent before the server hears of it. */
  async function storeUnmarked(mails: number): Promise<void> {
    for (let i = 0; i < mails; i++) dropReply(dovecot, TO, '1');
    proxy.faults = { holeAt: /UID STORE/ };
    const silent = proxy.silent();
    road = await openImapRoad(ctx, proxy.port);
    await silent;
    expect(await storedMails(ctx)).toBe(mails);
    expect(await seenMails(dovecot)).toBe(0);
    const stopped = road.stop();
    proxy.cutAll();
    await stopped;
    proxy.faults = {};
  }

  it('is not doubled when it was stored and never marked', async () => {
    await storeUnmarked(30);
    road = await openImapRoad(ctx, proxy.port);
    expect(await untilSeen(dovecot, 30)).toBe(30);
    expect(await storedMails(ctx)).toBe(30);
  });

  it('is not doubled when all UIDs mean other mails than before', async () => {
    await storeUnmarked(30);
    await dovecot.renumber();
    dropReply(dovecot, TO, '2');
    road = await openImapRoad(ctx, proxy.port);
    expect(await untilSeen(dovecot, 31)).toBe(31);
    expect(await storedMails(ctx)).toBe(31);
  });

  it('loses nothing when another client deletes what lies before the new mails', async () => {
    road = await openImapRoad(ctx, proxy.port);
    const other = await dovecot.client();
    await other.mailboxOpen('INBOX');
    let dropped = 0;
    for (let turn = 0; turn < 8; turn++) {
      for (let i = 0; i < 25; i++) dropReply(dovecot, TO, '1');
      dropped += 25;
      // What is marked is stored: that much another client may delete at any moment.
      const stored = await other.search({ keyword: '$AnpiTaken' }, { uid: true });
      if (stored && stored.length > 0) await other.messageDelete(stored.join(','), { uid: true });
      await pause(40);
    }
    await other.logout();
    expect(await untilStored(ctx, dropped)).toBe(dropped);
  });

  it(`takes a backlog of ${BACKLOG} at 200 a second or more`, async () => {
    for (let i = 0; i < BACKLOG; i++) dropReply(dovecot, TO, '1');
    const startedAt = performance.now();
    road = await openImapRoad(ctx, proxy.port);
    expect(await untilStored(ctx, BACKLOG, 60_000)).toBe(BACKLOG);
    const perSecond = BACKLOG / ((performance.now() - startedAt) / 1000);
    console.log(`backlog: ${Math.round(perSecond)} mails a second`);
    expect(perSecond).toBeGreaterThan(200);
    expect(await untilSeen(dovecot, BACKLOG)).toBe(BACKLOG);
  }, 120_000);
});

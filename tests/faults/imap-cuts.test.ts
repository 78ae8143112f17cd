import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '#lib/base/time/clock.ts';
import { pause } from '#lib/base/time/pause.ts';
import { createMemory } from '#lib/routes/imap/memory.ts';
import { runSession } from '#lib/routes/imap/session.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import { type Dovecot, dovecotMissing, startDovecot } from '../support/dovecot.ts';
import { type FaultProxy, type Faults, startFaultProxy } from '../support/fault-proxy.ts';
import {
  dropReply,
  imapDeps,
  imapSettings,
  openImapRoad,
  storedMails,
  untilSeen,
  untilStored,
} from '../support/imap-road.ts';

const missing = dovecotMissing();
if (missing) console.log(`skipped: faults of the mailbox connection, ${missing}`);

const isLong = process.env.CHAOS === 'long';
const TO = 'reply+04g2w7kdyn5cr2m8aa10@reply.example';

describe.skipIf(missing)('a mailbox connection that breaks', () => {
  let dovecot: Dovecot;
  let proxy: FaultProxy;
  let ctx: TestCtx;

  beforeAll(async () => {
    dovecot = await startDovecot();
    proxy = await startFaultProxy(dovecot.port);
    ctx = await openTestCtx();
  });
  afterAll(async () => {
    await ctx?.close();
    await proxy?.close();
    await dovecot?.stop();
  });

  /** One connection under these faults, until it breaks or nothing more happens in it. */
  async function session(faults: Faults, memory = createMemory(systemClock)): Promise<void> {
    proxy.faults = faults;
    const stop = new AbortController();
    const broken = runSession(imapSettings(proxy.port), imapDeps(ctx), memory, stop.signal, () => stop.abort());
    await broken.catch(() => {});
  }

  const dropTwo = (): void => {
    dropReply(dovecot, TO, '1');
    dropReply(dovecot, TO, '1', { Date: new Date().toUTCString() });
  };

  /** Bytes that pass in a whole session with two new mails. */
  async function lengthOf(side: 'down' | 'up'): Promise<number> {
    dropTwo();
    const before = proxy.passed[side];
    await session({});
    return proxy.passed[side] - before;
  }

  it.each([
    ['what the server sends', 'down', 'cutAfterDown', isLong ? 10 : 100],
    ['what we send', 'up', 'cutAfterUp', isLong ? 3 : 24],
  ] as const)(
    'at any byte of %s loses nothing and doubles nothing',
    async (_, side, fault, step) => {
      const length = await lengthOf(side);
      const before = await storedMails(ctx);
      let memory = createMemory(systemClock);
      let cuts = 0;
      for (let at = 0; at < length; at += step) {
        dropTwo();
        // Every second time as after a restart, when nothing is remembered.
        if (cuts % 2 === 0) memory = createMemory(systemClock);
        await session({ [fault]: at }, memory);
        cuts += 1;
      }
      await session({}, memory);
      const all = before + 2 * cuts;
      expect(await storedMails(ctx)).toBe(all);
      expect(await untilSeen(dovecot, all)).toBe(all);
    },
    120_000,
  );

  it('is opened again within seconds', async () => {
    proxy.faults = {};
    const road = await openImapRoad(ctx, proxy.port);
    const before = await storedMails(ctx);
    for (const round of [1, 2, 3]) {
      dropReply(dovecot, TO, String(round));
      expect(await untilStored(ctx, before + round)).toBe(before + round);
      proxy.cutAll();
    }
    await road.stop();
    expect(proxy.opened).toBeGreaterThan(3);
  });

  it.runIf(isLong)(
    'is opened again within 30 seconds when it falls silent without a word',
    async () => {
      proxy.faults = {};
      const road = await openImapRoad(ctx, proxy.port);
      await pause(1_000);
      const before = await storedMails(ctx);
      proxy.hole();
      dropReply(dovecot, TO, '1');
      expect(await untilStored(ctx, before + 1, 30_000)).toBe(before + 1);
      await road.stop();
    },
    60_000,
  );

  it('that is slow still brings everything', async () => {
    proxy.faults = { delayMs: 40 };
    const before = await storedMails(ctx);
    const road = await openImapRoad(ctx, proxy.port);
    for (let i = 0; i < 20; i++) dropReply(dovecot, TO, '2');
    expect(await untilStored(ctx, before + 20)).toBe(before + 20);
    await road.stop();
  });
});

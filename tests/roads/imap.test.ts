import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countOf } from '#lib/domain/board.ts';
import { EVERYBODY } from '#lib/domain/round.ts';
import type { Bucket } from '#lib/domain/standing.ts';
import { readBoard } from '#lib/flows/board/read-board.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { sweep } from '#lib/flows/sweep.ts';
import type { Running } from '#lib/routes/route.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import { type Dovecot, dovecotMissing, startDovecot } from '../support/dovecot.ts';
import { dropReply, openImapRoad, storedMails, untilSeen, untilStored } from '../support/imap-road.ts';
import { replyAddress } from '../support/mail-road.ts';
import { seedPeople, wordingOf } from '../support/roster.ts';

const missing = dovecotMissing();
if (missing) console.log(`skipped: the IMAP road, ${missing}`);

describe.skipIf(missing)('replies in a mailbox', () => {
  let dovecot: Dovecot;
  let ctx: TestCtx;
  let road: Running | null = null;
  let roundId: string;
  let address: string;

  beforeAll(async () => {
    dovecot = await startDovecot();
  });
  afterAll(() => dovecot?.stop());
  beforeEach(async () => {
    await empty(dovecot);
    ctx = await openTestCtx();
    ctx.clock.set(new Date());
    await seedPeople(ctx, [{ employeeNumber: 'E1' }, { employeeNumber: 'E2' }]);
    roundId = await openRound(ctx, { kind: 'real', wording: wordingOf('地震'), audience: EVERYBODY }, 'test');
    await fillRounds(ctx);
    address = await replyAddress(ctx, roundId, 1);
  });
  afterEach(async () => {
    await road?.stop();
    road = null;
    await ctx.close();
  });

  const open = async (): Promise<void> => {
    road = await openImapRoad(ctx, dovecot.port);
  };

  const settled = async (bucket: Bucket): Promise<number> => {
    ctx.clock.advanceMs(10_000);
    await sweep(ctx, null);
    return countOf((await readBoard(ctx, roundId, 'ja')).counts, bucket);
  };

  it('are counted, and seen only when they are stored', async () => {
    dropReply(dovecot, address, '１');
    await open();
    expect(await untilStored(ctx, 1)).toBe(1);
    expect(await settled('safe')).toBe(1);
    expect(await untilSeen(dovecot, 1)).toBe(1);
  });

  it('are heard of at once while the mailbox is quiet, long before the next poll', async () => {
    await open();
    dropReply(dovecot, address, '2');
    expect(await untilStored(ctx, 1)).toBe(1);
    dropReply(dovecot, address, '2');
    expect(await untilStored(ctx, 2, 5_000)).toBe(2);
    expect(await settled('minor')).toBe(1);
  });

  it('are found among the junk', async () => {
    dropReply(dovecot, address, '3', undefined, 'Junk');
    await open();
    expect(await untilStored(ctx, 1)).toBe(1);
    expect(await untilSeen(dovecot, 1, 'Junk')).toBe(1);
    expect(await settled('serious')).toBe(1);
  });

  it('are taken although somebody else has opened them before us', async () => {
    dropReply(dovecot, address, '1');
    const reader = await dovecot.client();
    await reader.mailboxOpen('INBOX');
    await reader.messageFlagsAdd('1:*', ['\\Seen']);
    await reader.logout();
    await open();
    expect(await untilStored(ctx, 1)).toBe(1);
  });

  it('are one report when the same mail lies there twice, and two when two mails without an id say the same', async () => {
    const headers = { 'Message-ID': '<same@phone.example>', Date: 'Tue, 24 Nov 2026 14:30:00 +0900' };
    dropReply(dovecot, address, '1', headers);
    dropReply(dovecot, address, '1', headers, 'Junk');
    await open();
    expect(await untilSeen(dovecot, 1)).toBe(1);
    expect(await untilSeen(dovecot, 1, 'Junk')).toBe(1);
    expect(await storedMails(ctx)).toBe(1);
    const nameless = { Date: 'Tue, 24 Nov 2026 14:31:00 +0900' };
    dropReply(dovecot, address, '1', nameless);
    dropReply(dovecot, address, '1', nameless);
    expect(await untilStored(ctx, 3)).toBe(3);
  });
});

async function empty(dovecot: Dovecot): Promise<void> {
  const client = await dovecot.client();
  for (const folder of ['INBOX', 'Junk']) {
    const { exists } = await client.mailboxOpen(folder);
    if (exists > 0) await client.messageDelete('1:*');
  }
  await client.logout();
}

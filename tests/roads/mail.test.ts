import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countTray, listTray } from '#db/stores/inbounds/readings.ts';
import { contactsOf } from '#db/stores/people/people.ts';
import { countOf } from '#lib/domain/board.ts';
import { EVERYBODY } from '#lib/domain/round.ts';
import type { Bucket } from '#lib/domain/standing.ts';
import { readBoard } from '#lib/flows/board/read-board.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { sweep } from '#lib/flows/sweep.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import { deliver, type MailRoad, openMailRoad, replyAddress } from '../support/mail-road.ts';
import { seedPeople, wordingOf } from '../support/roster.ts';

describe('the mail road', () => {
  let ctx: TestCtx;
  let road: MailRoad;
  let roundId: string;
  let ids: Map<string, string>;

  beforeEach(async () => {
    ctx = await openTestCtx();
    ids = await seedPeople(ctx, [{ employeeNumber: 'E1' }, { employeeNumber: 'E2' }]);
    roundId = await openRound(ctx, { kind: 'real', wording: wordingOf('地震'), audience: EVERYBODY }, 'test');
    await fillRounds(ctx);
    road = await openMailRoad(ctx, { MAIL_IN_MAX_BYTES: '20000', MAIL_IN_MAX_RECIPIENTS: '3' });
  });
  afterEach(async () => {
    await road.stop();
    await ctx.close();
  });

  /** What the board says once everything that was taken has been read. */
  const settled = async (bucket: Bucket): Promise<number> => {
    ctx.clock.advanceMs(10_000);
    await sweep(ctx, null);
    return countOf((await readBoard(ctx, roundId, 'ja')).counts, bucket);
  };

  it('counts a digit above the quoted mail, and says 250 for it', async () => {
    const to = [await replyAddress(ctx, roundId, 1)];
    const replies = await deliver(road.port, { to, text: '１\r\n\r\n> 1 無事\r\n> 4 救助が必要\r\n' });
    expect(replies.at(-2)).toMatch(/^250/);
    expect(await settled('safe')).toBe(1);
  });

  it('stores a mail once that a relay delivers twice', async () => {
    const to = [await replyAddress(ctx, roundId, 1)];
    const letter = { to, headers: { 'Message-ID': '<a@example.co.jp>' }, text: '2\r\n' };
    await deliver(road.port, letter);
    await deliver(road.port, { ...letter, headers: { ...letter.headers, Received: 'by another relay' } });
    expect(await settled('minor')).toBe(1);
    expect(await ctx.db.read.$count(ctx.db.t.reports)).toBe(1);
  });

  it('puts an answer in words that only a person can read into the tray, as answered but unread', async () => {
    const to = [await replyAddress(ctx, roundId, 1)];
    await deliver(road.port, { to, text: 'たぶん大丈夫だけど家族と連絡がつかない\r\n' });
    expect(await settled('needs_reading')).toBe(1);
    expect(await countTray(ctx.db)).toBe(1);
  });

  it('never takes an out-of-office note for an answer, whatever it says', async () => {
    const to = [await replyAddress(ctx, roundId, 1)];
    await deliver(road.port, { to, headers: { 'Auto-Submitted': 'auto-replied' }, text: '1\r\n' });
    expect(await settled('automatic_only')).toBe(1);
    expect(await settled('safe')).toBe(0);
  });

  it('lets a person decide when another employee answered a forwarded mail, and shows both', async () => {
    const to = [await replyAddress(ctx, roundId, 1)];
    await deliver(road.port, { from: 'e2@example.co.jp', to, text: '1\r\n' });
    expect(await settled('safe')).toBe(0);
    const [waiting] = await listTray(ctx.db, 10);
    expect(waiting?.candidates.sort()).toEqual([...ids.values()].sort());
  });

  it('does not count a bare sender without a token', async () => {
    await deliver(road.port, { to: ['anpi@reply.anpi.example'], text: '1\r\n' });
    await deliver(road.port, { to: ['anpi@reply.example'], text: '1\r\n' });
    expect(await settled('safe')).toBe(0);
    expect(await settled('needs_reading')).toBe(1);
  });

  it('hears a cry for help at once even from someone who proved nothing', async () => {
    await deliver(road.port, { to: ['anpi@reply.example'], text: '4\r\n' });
    expect(await settled('needs_reading')).toBe(1);
    expect((await readBoard(ctx, roundId, 'ja')).openHelp).toBe(1);
  });

  it('marks a contact point that bounced, and shows the person as undeliverable', async () => {
    await ctx.db.write(async (tx) => void (await tx.update(ctx.db.t.messages).set({ state: 'handed_over' })));
    const to = [await replyAddress(ctx, roundId, 1)];
    const text = [
      '--b',
      'Content-Type: text/plain',
      '',
      'Your mail could not be delivered.',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.example.co.jp',
      '',
      'Final-Recipient: rfc822; e1@example.co.jp',
      'Action: failed',
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 5.1.1 user unknown',
      '',
      '--b--',
      '',
    ].join('\r\n');
    const headers = {
      'Content-Type': 'multipart/report; report-type=delivery-status; boundary=b',
      Subject: 'Undelivered Mail',
    };
    await deliver(road.port, { from: 'MAILER-DAEMON@mx.example.co.jp', to, headers, text }, '');
    expect(await settled('undeliverable')).toBe(1);
    const [contact] = await contactsOf(ctx.db, ctx.keys, [ids.get('E1')!]);
    expect(contact?.badSince).not.toBeNull();
    expect(contact?.badReason).not.toBe('');
  });

  it('refuses foreign recipients, too many of them, and mails over the limit, each with its own reply', async () => {
    const own = await replyAddress(ctx, roundId, 1);
    expect((await deliver(road.port, { to: ['someone@elsewhere.example'], text: '1' }))[3]).toMatch(/^550/);
    expect(
      (
        await deliver(road.port, {
          to: [own, own.replace('+', '+a'), own.replace('+', '+b'), own.replace('+', '+c')],
          text: '1',
        })
      )[6],
    ).toMatch(/^452/);
    const large = await deliver(road.port, { to: [own], text: 'x'.repeat(30_000) });
    expect(large.some((reply) => reply.startsWith('552'))).toBe(true);
    expect(await ctx.db.read.$count(ctx.db.t.inbounds)).toBe(1);
  });
});

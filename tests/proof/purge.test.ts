import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insertReport } from '#db/stores/ledger/reports.ts';
import { EVERYBODY } from '#lib/domain/round.ts';
import { chainReports } from '#lib/flows/proof/chain-reports.ts';
import { verifyAudit } from '#lib/flows/proof/verify-audit.ts';
import { createTake } from '#lib/flows/reading/take-and-read.ts';
import { keepRetention } from '#lib/flows/retention/keep-retention.ts';
import { purgeRound } from '#lib/flows/retention/purge-round.ts';
import { closeRound } from '#lib/flows/rounds/close-round.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import type { Wired } from '#lib/wire.ts';
import { openCtxOf } from '../support/ctx.ts';
import { temporaryFolder } from '../support/databases.ts';
import { letterText, replyAddress } from '../support/mail-road.ts';
import { environmentIn } from '../support/processes.ts';
import { seedPeople, wordingOf } from '../support/roster.ts';

const ADDRESS = 'tanaka.secret@example.co.jp';
const PLACE = '渡波の自宅の二階にいます';
const REASON = '産休のため対象から外す';
const REFUSAL = `550 5.1.1 <${ADDRESS}> unknown`;

describe('a round that was purged', () => {
  const folder = temporaryFolder();
  let wired: Wired;
  let roundId: string;

  beforeEach(async () => {
    wired = await openCtxOf(environmentIn(folder.path));
    const { ctx } = wired;
    const ids = await seedPeople(ctx, [{ employeeNumber: 'E1', name: '田中 さくら', mails: [ADDRESS] }]);
    roundId = await openRound(ctx, { kind: 'drill', wording: wordingOf('訓練'), audience: EVERYBODY }, 'test');
    await fillRounds(ctx);
    const to = await replyAddress(ctx, roundId, 1);
    const text = letterText({ from: ADDRESS, to: [to], text: `1 無事です。\r\n${PLACE}\r\n` });
    const receivedAt = ctx.clock.now();
    const envelope = { from: ADDRESS, to: [to] };
    await (await createTake(ctx)('mail')([{ bytes: Buffer.from(text), envelope, receivedAt, dedupeKey: 'm1' }]))
      .outcomes;
    const [round] = await ctx.db.read.select().from(ctx.db.t.rounds);
    const key = { id: round!.keyId, key: await ctx.keys.get(round!.keyId) };
    const said = { route: 'proxy', saidAt: null, receivedAt, inboundId: null, tokenRoundId: null, enteredBy: 'test' };
    const excluded = { ...said, personId: ids.get('E1')!, statement: { kind: 'excluded', reason: REASON } as const };
    await ctx.db.write(async (tx) => {
      await insertReport(ctx, tx, { ...excluded, extras: { comment: PLACE } }, [roundId], key, receivedAt);
      const [message] = await tx.select().from(ctx.db.t.messages);
      await tx.update(ctx.db.t.messages).set({ reason: REFUSAL }).where(eq(ctx.db.t.messages.id, message!.id));
    });
    await chainReports(ctx);
    await closeRound(ctx, roundId, 'test');
  });
  afterEach(async () => {
    await wired.close();
    folder.remove();
  });

  const filesWith = (words: string): string[] =>
    readdirSync(folder.path).filter((name) => readFileSync(join(folder.path, name)).includes(Buffer.from(words)));

  it('leaves no word of it in any file, the name of the person who still works here, and a record that holds', async () => {
    const { ctx, entries } = wired;
    expect([filesWith(REASON), filesWith(REFUSAL)].map((files) => files.length > 0)).toEqual([true, true]);
    expect(await purgeRound(ctx, entries, roundId, 'test')).toBe('clean');
    for (const words of [ADDRESS, PLACE, REASON, REFUSAL]) expect(filesWith(words), words).toEqual([]);
    expect(filesWith('田中 さくら')).not.toEqual([]);
    const [round] = await ctx.db.read.select().from(ctx.db.t.rounds);
    await expect(ctx.keys.get(round!.keyId)).rejects.toMatchObject({ code: 'key.destroyed' });
    expect(await ctx.db.read.$count(ctx.db.t.raws)).toBe(0);
    expect(await verifyAudit(ctx)).toMatchObject({ broken: null, reports: 2 });
  });

  it('is one that closed longer ago than the settings say; an open one never is', async () => {
    const { ctx, entries } = wired;
    const later = { ...ctx, clock: { now: () => new Date(Date.now() + 101 * 24 * 3_600_000) } };
    const purged = async () => (await ctx.db.read.select().from(ctx.db.t.rounds))[0]!.purgedAt;
    await keepRetention(ctx, entries);
    expect(await purged()).toBeNull();
    await keepRetention(later, entries);
    expect(await purged()).not.toBeNull();
  });

  it('goes with the name and the addresses of those who left', async () => {
    const { ctx, entries } = wired;
    const { people, contactPoints } = ctx.db.t;
    await ctx.db.write((tx) => tx.update(people).set({ active: false, leftAt: new Date('2020-01-01') }));
    await keepRetention(ctx, entries);
    expect(filesWith('田中 さくら')).toEqual([]);
    expect(await ctx.db.read.$count(contactPoints)).toBe(0);
  });
});

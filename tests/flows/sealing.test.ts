import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findInbounds, openInbound, type WholeInbound } from '#db/stores/inbounds/inbounds.ts';
import { createMasterKey } from '#lib/base/secrets/master-key.ts';
import { EVERYBODY } from '#lib/domain/round.ts';
import type { Ctx } from '#lib/flows/ctx.ts';
import { createTake } from '#lib/flows/reading/take-and-read.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import type { Wired } from '#lib/wire.ts';
import { openCtxOf } from '../support/ctx.ts';
import { temporaryFolder } from '../support/databases.ts';
import { letterText, replyAddress } from '../support/mail-road.ts';
import { environmentIn } from '../support/processes.ts';
import { seedPeople, wordingOf } from '../support/roster.ts';

const SECRETS = ['tanaka.secret@example.co.jp', '渡波の自宅の二階にいます'];

async function storedInbound({ db }: Ctx): Promise<WholeInbound> {
  const stored = await db.read.select({ id: db.t.inbounds.id }).from(db.t.inbounds);
  const [inbound] = await findInbounds(
    db,
    stored.map(({ id }) => id),
  );
  return inbound!;
}

describe('what a thief of the database file can read', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let env: Record<string, string>;
  let wired: Wired;

  beforeEach(async () => {
    folder = temporaryFolder();
    env = environmentIn(folder.path);
    wired = await openCtxOf(env);
    const { ctx } = wired;
    await seedPeople(ctx, [{ employeeNumber: 'E1', mails: [SECRETS[0]!] }]);
    const roundId = await openRound(ctx, { kind: 'real', wording: wordingOf('地震'), audience: EVERYBODY }, 'test');
    await fillRounds(ctx);
    const to = await replyAddress(ctx, roundId, 1);
    const text = letterText({ from: SECRETS[0]!, to: [to], text: `1 無事です。\r\n${SECRETS[1]}\r\n` });
    const raw = {
      bytes: Buffer.from(text),
      envelope: { from: SECRETS[0], to: [to] },
      receivedAt: ctx.clock.now(),
      dedupeKey: 'm1',
    };
    await (await createTake(ctx)('mail')([raw])).outcomes;
  });
  afterEach(async () => {
    await wired.close();
    folder.remove();
  });

  const bytesOf = (needle: string): string[] =>
    readdirSync(folder.path)
      .filter((name) => name !== 'master.key')
      .filter((name) => readFileSync(join(folder.path, name)).includes(Buffer.from(needle)));

  it.each(SECRETS)('is not %s', (secret) => {
    expect(bytesOf(secret)).toEqual([]);
  });

  it('the owner of the master key reads the mail byte for byte', async () => {
    const { raw } = await openInbound(wired.ctx.keys, await storedInbound(wired.ctx));
    for (const secret of SECRETS) expect(Buffer.from(raw.bytes).toString()).toContain(secret);
  });

  it('a mail that was matched lies under its round: without the key of the round it is gone', async () => {
    const { ctx } = wired;
    const { dataKeys, rounds } = ctx.db.t;
    const [round] = await ctx.db.read.select().from(rounds);
    await ctx.db.write(async (tx) => {
      await tx
        .update(dataKeys)
        .set({ wrapped: null, destroyedAt: ctx.clock.now() })
        .where(eq(dataKeys.id, round!.keyId));
    });
    await wired.close();
    wired = await openCtxOf(env);
    const inbound = await storedInbound(wired.ctx);
    await expect(openInbound(wired.ctx.keys, inbound)).rejects.toMatchObject({ code: 'key.destroyed' });
  });

  it('the master key is readable by its owner only', () => {
    expect(statSync(env.MASTER_KEY_FILE!).mode & 0o777).toBe(0o600);
  });

  it('a missing master key is told, and no new one is made over what is sealed', async () => {
    await wired.close();
    rmSync(env.MASTER_KEY_FILE!);
    await expect(openCtxOf(env)).rejects.toMatchObject({ code: 'key.missing' });
    expect(existsSync(env.MASTER_KEY_FILE!)).toBe(false);
    createMasterKey(env.MASTER_KEY_FILE!);
    await expect(openCtxOf(env)).rejects.toMatchObject({ code: 'key.wrong' });
    rmSync(env.MASTER_KEY_FILE!);
    folder.remove();
    folder = temporaryFolder();
    env = environmentIn(folder.path);
    wired = await openCtxOf(env);
  });
});

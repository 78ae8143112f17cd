import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eq } from 'drizzle-orm';
import PostalMime from 'postal-mime';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { officialAccounts } from '#db/stores/notices/official-accounts.ts';
import { askForAccount } from '#lib/flows/official-accounts/ask-for-account.ts';
import { askOwners } from '#lib/flows/official-accounts/ask-owners.ts';
import { settleAccount } from '#lib/flows/official-accounts/settle-account.ts';
import { createIntake } from '#server/intake/intake.ts';
import { ownAccountRoom } from '#server/public/own-account/own-account-room.ts';
import { openTestCtx, type TestCtx } from '../../support/ctx.ts';
import { DIALECTS } from '../../support/databases.ts';
import { startRelay } from '../../support/relay.ts';
import { seedPeople } from '../../support/roster.ts';
import { openSending } from '../../support/sending.ts';

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

describe.each(DIALECTS)('an official account, a year on (%s)', (dialect) => {
  let ctx: TestCtx;
  let accountId: string;
  beforeEach(async () => {
    ctx = await openTestCtx(dialect);
    const owner = { employeeNumber: 'E1', name: '佐藤 花子', mails: ['hanako@x.jp', 'second@x.jp'] };
    await seedPeople(ctx, [owner, { employeeNumber: 'E2', name: '高橋 太一', mails: ['taichi@x.jp'] }]);
    const words = { handle: 'hokurei', address: 'https://x.com/hokurei', department: '広報部', purpose: '災害時' };
    const request = { ...words, network: 'x' as const, ownerNumber: 'E1', deputyNumber: 'E2', openedOn: null };
    accountId = await askForAccount(ctx, request, '菅原');
    await settleAccount(ctx, accountId, 'approve', '門間');
  });
  afterEach(() => ctx.close());

  const account = async () => (await officialAccounts(ctx.db))[0]!;
  const later = (ms: number) => ctx.clock.advanceMs(ms);
  const ask = async () => {
    later(YEAR_MS);
    await askOwners(ctx);
  };
  /** Really sent over a relay: the links that stand in the mails, by address. */
  const mailed = async (): Promise<Map<string, string>> => {
    const relay = await startRelay();
    const sending = openSending(ctx, { SMTP_PORT: String(relay.port) });
    const { messages } = ctx.db.t;
    await sending.until(async () => {
      const open = await ctx.db.read.select().from(messages).where(eq(messages.state, 'handed_over'));
      return open.length === (await ctx.db.read.select().from(messages)).length;
    });
    await sending.close();
    await relay.close();
    return new Map(await Promise.all(relay.mails.map(async ({ to, text }) => [to, await linkIn(text)] as const)));
  };

  it('is asked about once, by one mail to its owner and one to its deputy, and not again for a year', async () => {
    later(YEAR_MS - 60_000);
    await askOwners(ctx);
    expect(await ctx.db.read.select().from(ctx.db.t.messages)).toEqual([]);
    later(60_000);
    await askOwners(ctx);
    await Promise.all([askOwners(ctx), askOwners(ctx)]);
    later(YEAR_MS / 2);
    await askOwners(ctx);
    const links = await mailed();
    expect([...links.keys()].sort()).toEqual(['hanako@x.jp', 'taichi@x.jp']);
    expect(new Set(links.values()).size).toBe(2);
    later(YEAR_MS / 2);
    await askOwners(ctx);
    expect(await ctx.db.read.select().from(ctx.db.t.messages)).toHaveLength(4);
  });

  it('is confirmed by a press on the page of the link, never by opening it, and by no older or invented link', async () => {
    await ask();
    const link = (await mailed()).get('hanako@x.jp')!;
    const before = (await account()).checkedAt;
    const own = await openOwn(ctx);
    try {
      const page = await own.get(link);
      expect(page).toContain('佐藤 花子 さん');
      expect(page).not.toContain('<script');
      expect((await account()).checkedAt).toEqual(before);
      expect(await own.press(`${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`, 'ours')).not.toContain(
        '記録しました',
      );
      expect((await account()).checkedAt).toEqual(before);
      expect(await own.press(link, 'ours')).toContain('記録しました');
      expect(await account()).toMatchObject({
        checkedAt: ctx.clock.now(),
        checkedBy: '佐藤 花子 [E1]',
        doubtedAt: null,
      });
      await ask();
      const said = (await account()).checkedAt;
      await own.press(link, 'ours');
      expect((await account()).checkedAt).toEqual(said);
    } finally {
      await own.close();
    }
  });

  it('that its deputy does not know any more stays doubted until headquarters has looked, whatever the owner says', async () => {
    await ask();
    const links = await mailed();
    const own = await openOwn(ctx);
    try {
      await own.press(links.get('taichi@x.jp')!, 'not_ours');
      await own.press(links.get('hanako@x.jp')!, 'ours');
      expect(await account()).toMatchObject({
        state: 'active',
        doubtedBy: '高橋 太一 [E2]',
        checkedBy: '佐藤 花子 [E1]',
      });
      await settleAccount(ctx, accountId, 'check', '門間');
      expect(await account()).toMatchObject({ doubtedAt: null, checkedBy: '門間' });
    } finally {
      await own.close();
    }
  });

  it('of people who have left is asked of nobody, and said in the log; a closed one is left in peace', async () => {
    const { people } = ctx.db.t;
    await ctx.db.write(async (tx) => void (await tx.update(people).set({ active: false })));
    const warned: string[] = [];
    later(YEAR_MS);
    await askOwners({ ...ctx, log: { ...ctx.log, warn: (message) => void warned.push(message) } });
    expect(warned).toHaveLength(1);
    await settleAccount(ctx, accountId, 'close', '門間');
    await ask();
    expect(await ctx.db.read.select().from(ctx.db.t.messages)).toEqual([]);
  });
});

/** The path of the link in a raw mail. */
async function linkIn(raw: string): Promise<string> {
  const { text = '' } = await PostalMime.parse(raw);
  return /\/own\/[\w-]+\.\d+\.[\w-]{43}/.exec(text)?.[0] ?? `no link in ${text}`;
}

async function openOwn(ctx: TestCtx) {
  const unknown = { status: 404, body: ['nothing here'] };
  const intake = createIntake(ctx.log, [ownAccountRoom(ctx, unknown)]);
  const server = createServer((request, response) => void intake.answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    get: async (link: string) => (await fetch(url + link)).text(),
    press: async (link: string, answer: string) =>
      (await fetch(url + link, { method: 'POST', body: new URLSearchParams({ answer }) })).text(),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

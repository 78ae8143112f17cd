import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contactsOf } from '#db/stores/people/people.ts';
import { checkedEntries } from '#db/stores/proof/audit.ts';
import type { ContactWord } from '#lib/domain/message.ts';
import { contactToken } from '#lib/flows/contacts/contact-token.ts';
import { importPeople } from '#lib/flows/import-people/import-people.ts';
import { wordContacts } from '#lib/flows/wording/word-contacts.ts';
import { createContactDesk } from '#server/intake/contacts/contact-desk.ts';
import { contactsRoom } from '#server/intake/contacts/contacts-room.ts';
import { createIntake } from '#server/intake/intake.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import { DIALECTS } from '../support/databases.ts';
import { seedPeople } from '../support/roster.ts';

describe.each(DIALECTS)('my contact points on %s', (dialect) => {
  let ctx: TestCtx;
  let url: string;
  let personId: string;
  let stop: () => Promise<void>;
  beforeEach(async () => {
    ctx = await openTestCtx(dialect);
    const people = [
      { employeeNumber: 'E1', name: '佐藤 <b>花子</b>', mails: ['hanako@example.co.jp', 'old@example.ne.jp'] },
      { employeeNumber: 'E2' },
    ];
    personId = (await seedPeople(ctx, people)).get('E1')!;
    const intake = createIntake(ctx.log, [contactsRoom(createContactDesk(ctx))]);
    const server = createServer((request, response) => void intake.answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    stop = async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await ctx.close();
    };
  });
  afterEach(() => stop());

  const get = async (path: string) => {
    const response = await fetch(`${url}${path}`);
    return { status: response.status, html: await response.text() };
  };
  const post = async (path: string, fields: Record<string, string> = {}) => {
    const response = await fetch(`${url}${path}`, { method: 'POST', body: new URLSearchParams(fields) });
    return { status: response.status, html: await response.text() };
  };
  const ask = (number: string, address: string) => post('/c', { number, address });
  /** Messages about contact points that wait to be sent: to which address, and by which token. */
  const waiting = async (what: ContactWord) => {
    const { messages: m, contactPoints: c } = ctx.db.t;
    const rows = await ctx.db.read
      .select({ about: m.about, digest: c.addressDigest })
      .from(m)
      .innerJoin(c, eq(c.id, m.contactPointId))
      .orderBy(m.id);
    return rows.flatMap(({ about, digest }) =>
      about?.kind === 'contact' && about.what === what
        ? [{ digest, linkId: about.linkId, token: contactToken(ctx.keys.master, about.linkId) }]
        : [],
    );
  };
  const linkSent = async () => {
    await ask('E1', 'Hanako@example.co.jp');
    await expect.poll(() => waiting('open')).toHaveLength(1);
    return (await waiting('open'))[0]!;
  };
  const opened = async () => {
    const { html } = await post(`/c/${(await linkSent()).token}`);
    return { html, s: /name="s" value="([^"]+)"/.exec(html)![1]! };
  };
  const inUse = async () => (await contactsOf(ctx.db, ctx.keys, [personId])).map(({ address }) => address).sort();
  const digestOf = (address: string) => ctx.keys.master.digest(address);

  it('sends the link to the registered address that was named, and opens by a press, once', async () => {
    const { token, digest } = await linkSent();
    expect(digest).toBe(digestOf('hanako@example.co.jp'));
    expect((await get(`/c/${token}`)).html).not.toContain('花子');
    const { status, html } = await post(`/c/${token}`);
    expect([status, html.includes('佐藤 &lt;b&gt;花子&lt;/b&gt;'), html.includes('old@example.ne.jp')]).toEqual([
      200,
      true,
      true,
    ]);
    expect((await post(`/c/${token}`)).status).toBe(410);
    expect((await get(`/c/${token}`)).status).toBe(410);
  });

  it('says the same to everybody who asks, and sends nothing to an address that is not registered', async () => {
    const right = await ask('E1', 'hanako@example.co.jp');
    await expect.poll(() => waiting('open')).toHaveLength(1);
    const others = [
      await ask('E1', 'somebody@example.org'),
      await ask('E9', 'hanako@example.co.jp'),
      await ask('E2', 'hanako@example.co.jp'),
    ];
    expect(new Set([right, ...others].map((page) => JSON.stringify(page))).size).toBe(1);
    await expect.poll(() => waiting('open')).toHaveLength(1);
  });

  it('is not worn out by somebody who asks again and again', async () => {
    const pages: number[] = [];
    for (let i = 0; i < 7; i++) pages.push((await ask('E1', 'hanako@example.co.jp')).status);
    expect(pages).toEqual([200, 200, 200, 200, 200, 429, 429]);
    await expect.poll(() => waiting('open')).toHaveLength(3);
  });

  it('opens nothing by a guess, and after half an hour neither by the link nor by the page', async () => {
    const { linkId, token } = await linkSent();
    expect((await post(`/c/${linkId}-00000000000000000000000000`)).status).toBe(410);
    ctx.clock.advanceMs(31 * 60_000);
    expect((await post(`/c/${token}`)).status).toBe(410);
    ctx.clock.advanceMs(60 * 60_000);
    await ask('E1', 'hanako@example.co.jp');
    await expect.poll(() => waiting('open')).toHaveLength(2);
    const fresh = (await waiting('open')).find((one) => one.linkId !== linkId)!;
    const { html } = await post(`/c/${fresh.token}`);
    const s = /name="s" value="([^"]+)"/.exec(html)![1]!;
    ctx.clock.advanceMs(31 * 60_000);
    expect((await post('/c/own', { s, act: 'all_right' })).status).toBe(410);
  });

  it('uses a new address only after the link that went there was pressed, and tells the old ones', async () => {
    const { s } = await opened();
    const { html } = await post('/c/own', { s, act: 'add', address: 'ｎｅｗ@example.com' });
    expect(html).toContain('確認のリンクを送りました');
    expect(await inUse()).toEqual(['hanako@example.co.jp', 'old@example.ne.jp']);
    const [confirm] = await waiting('confirm');
    expect(confirm?.digest).toBe(digestOf('new@example.com'));
    expect((await get(`/c/${confirm!.token}`)).status).toBe(200);
    expect(await inUse()).toHaveLength(2);
    expect((await post(`/c/${confirm!.token}`)).html).toContain('確認しました');
    expect(await inUse()).toContain('new@example.com');
    expect((await waiting('changed')).map(({ digest }) => digest).sort()).toEqual(
      ['hanako@example.co.jp', 'old@example.ne.jp'].map(digestOf).sort(),
    );
    expect((await post(`/c/${confirm!.token}`)).status).toBe(410);
  });

  it('takes an address out and tells it so, but never the last one', async () => {
    const { s, html } = await opened();
    const [first, second] = [...html.matchAll(/name="contact" value="([^"]+)"/g)].map((match) => match[1]!);
    await post('/c/own', { s, act: 'remove', contact: second! });
    expect(await inUse()).toHaveLength(1);
    expect(await waiting('changed')).toHaveLength(2);
    expect((await post('/c/own', { s, act: 'remove', contact: first! })).html).toContain('最後の一つは外せません');
    expect(await inUse()).toHaveLength(1);
  });

  it('changes nobody else by a contact point of theirs', async () => {
    const { s } = await opened();
    const { contactPoints: c } = ctx.db.t;
    const [foreign] = await ctx.db.read
      .select()
      .from(c)
      .where(eq(c.addressDigest, digestOf('e2@example.co.jp')));
    await post('/c/own', { s, act: 'remove', contact: foreign!.id });
    const [after] = await ctx.db.read.select().from(c).where(eq(c.id, foreign!.id));
    expect(after).toEqual(foreign);
  });

  it('keeps what the person entered and what the person took out when the next roster comes', async () => {
    const { s, html } = await opened();
    await post('/c/own', { s, act: 'add', address: 'new@example.com' });
    await post(`/c/${(await waiting('confirm'))[0]!.token}`);
    const [, second] = [...html.matchAll(/name="contact" value="([^"]+)"/g)].map((match) => match[1]!);
    await post('/c/own', { s, act: 'remove', contact: second! });
    const kept = await inUse();
    const roster = [
      '社員番号,氏名,部署,拠点,メール',
      'E1,佐藤 <b>花子</b>,本社/総務部,東京,hanako@example.co.jp;old@example.ne.jp',
      'E2,社員 E2,本社/総務部,大阪,e2@example.co.jp',
    ].join('\n');
    const { plan } = await importPeople(ctx, Buffer.from(roster), { dryRun: false, by: '人事', allowLeavers: true });
    expect(plan).toMatchObject({ unchanged: 1, changed: [{ employeeNumber: 'E2' }] });
    expect(await inUse()).toEqual(kept);
    expect(kept).toContain('new@example.com');
  });

  it('leaves a trace of every step without an address in it', async () => {
    const { s } = await opened();
    await post('/c/own', { s, act: 'add', address: 'new@example.com' });
    await post(`/c/${(await waiting('confirm'))[0]!.token}`);
    await post('/c/own', { s, act: 'all_right' });
    const acts: string[] = [];
    for await (const { entry, holds } of checkedEntries(ctx.db)) {
      expect([holds, JSON.stringify(entry.details).includes('@')]).toEqual([true, false]);
      acts.push(`${entry.actor} ${entry.act}`);
    }
    expect(acts).toEqual(
      ['contact.open', 'contact.add', 'contact.confirm', 'contact.all_right'].map((act) => `self E1 ${act}`),
    );
  });

  it('names nobody in the mail to an address that is not confirmed yet', () => {
    const word = (what: ContactWord) =>
      wordContacts(ctx, { kind: 'contact', what, linkId: 'x' }, { language: 'ja', name: '佐藤 花子' }).mail;
    expect(word('confirm').text).not.toContain('佐藤');
    expect(word('open').text).toContain('佐藤 花子 さん');
    expect(word('changed').text).not.toContain(contactToken(ctx.keys.master, 'x'));
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findInbounds, openInbound, unreadInboundIds } from '#db/stores/inbounds/inbounds.ts';
import { countTray } from '#db/stores/inbounds/readings.ts';
import { pinDigest } from '#lib/base/secrets/pin-digest.ts';
import { countOf } from '#lib/domain/board.ts';
import { readBoard } from '#lib/flows/board/read-board.ts';
import { createTake } from '#lib/flows/reading/take-and-read.ts';
import { doorRaw } from '#server/intake/door/door-raw.ts';
import { readTyped } from '#server/intake/door/read-typed.ts';
import { DIALECTS } from '../support/databases.ts';
import { filledIn, notThe, type OpenedDoor, openDoorFor } from './opened-door.ts';

describe.each(DIALECTS)('an answer by the public door on %s', (dialect) => {
  let door: OpenedDoor;
  let roundId: string;
  beforeEach(async () => {
    door = await openDoorFor({ dialect });
    roundId = await door.open('real');
  });
  afterEach(() => door.close());

  const board = () => readBoard(door.ctx, roundId, 'ja');
  const reports = () => door.ctx.db.read.$count(door.ctx.db.t.reports);
  const pinOf = (number: string) => door.pins.get(number) ?? '';

  it('with number and PIN is on the board, and only then the page says whose it is', async () => {
    expect((await door.get('/a')).html).not.toMatch(/佐藤|<input[^>]*checked|selected/);
    const { status, html } = await door.send({ number: 'Ｅ１', pin: pinOf('E1'), status: 'minor', comment: '右手' });
    expect(status).toBe(200);
    for (const words of ['受け付けました', '佐藤 花子 さん', '軽傷', '右手', '宮城県沖の地震'])
      expect(html).toContain(words);
    const { counts, routes } = await board();
    expect([countOf(counts, 'minor'), routes]).toEqual([1, { public: 1 }]);
    const [report] = await door.ctx.db.read.select().from(door.ctx.db.t.reports);
    expect(report).toMatchObject({ proof: 'pin', route: 'public', personId: door.people.get('E1') });
  });

  it('is kept byte for byte but for the PIN, which stands nowhere in the database', async () => {
    await door.send({ number: 'E1', pin: pinOf('E1'), status: 'safe', comment: '停電' });
    const { ctx } = door;
    const ids = (await ctx.db.read.select({ id: ctx.db.t.inbounds.id }).from(ctx.db.t.inbounds)).map(({ id }) => id);
    const [row] = await findInbounds(ctx.db, ids);
    const { raw } = await openInbound(ctx.keys, row!);
    expect(Buffer.from(raw.bytes).toString()).toContain('number=E1&status=safe&comment=%E5%81%9C%E9%9B%BB');
    expect(raw.envelope).toEqual({ employeeNumber: 'E1', pin: { kind: 'right' } });
    expect(Buffer.from(raw.bytes).toString()).not.toContain(pinOf('E1'));
    const pins = await ctx.db.read.select().from(ctx.db.t.personPins);
    expect(JSON.stringify(pins)).not.toContain(pinOf('E1'));
  });

  it('is one report however often the same page is sent', async () => {
    const { action, body } = filledIn((await door.get('/a')).html, { number: 'E1', pin: pinOf('E1'), status: 'safe' });
    const answers = await Promise.all([1, 2, 3].map(() => door.post(action, body)));
    const numbers = answers.map(({ html }) => /<dd>([0-9A-Z]{4}-[0-9A-Z]{4})</.exec(html)?.[1]);
    expect([new Set(numbers).size, await reports()]).toEqual([1, 1]);
  });

  it('without the PIN waits for a person: never safe, but a call for help alerts at once', async () => {
    const safe = await door.send({ number: 'E1', forgotten: 'yes', status: 'safe' });
    expect(safe.html).toContain('PINなしで受け付けました');
    expect(safe.html).not.toContain('佐藤');
    await door.send({ number: 'E2', forgotten: 'yes', status: 'help' });
    await expect.poll(async () => (await unreadInboundIds(door.ctx.db, new Date('2100-01-01'), 9)).length).toBe(0);
    const { counts } = await board();
    expect([countOf(counts, 'safe'), countOf(counts, 'help'), countOf(counts, 'needs_reading')]).toEqual([0, 0, 2]);
    const open = (await door.ctx.db.read.select().from(door.ctx.db.t.standings)).filter(({ openHelp }) => openHelp);
    expect(open.map(({ personId }) => personId)).toEqual([door.people.get('E2')]);
    expect(await countTray(door.ctx.db)).toBe(2);
  });

  it('that came while the database could not say is proved later by the digest of the PIN, or only claimed', async () => {
    const take = createTake(door.ctx)('public');
    const sent = (pin: string, nonce: string) => {
      const typed = readTyped(Buffer.from(`nonce=${nonce}&number=E1&pin=${pin}&status=safe`));
      const digest = pinDigest(door.ctx.keys.master, 'E1', pin);
      return doorRaw('E1', { kind: 'unchecked', digest }, typed, door.ctx.clock.now());
    };
    const raws = [sent(notThe(pinOf('E1')), 'a'.repeat(24)), sent(pinOf('E1'), 'b'.repeat(24))];
    const outcomes = await (await take(raws)).outcomes;
    expect(outcomes.map(({ kind }) => kind)).toEqual(['waits', 'recorded']);
    const found = await door.ctx.db.read.select().from(door.ctx.db.t.reports);
    expect(found.map(({ proof }) => proof).sort()).toEqual(['claimed', 'pin']);
  });

  it('that was given on the page of a drill stays with the drill when a real round opens meanwhile', async () => {
    const other = await openDoorFor({ dialect });
    await other.open('drill');
    const { html } = await other.get('/a');
    other.ctx.clock.advanceMs(60_000);
    const real = await other.open('real');
    const { action, body } = filledIn(html, { number: 'E1', pin: other.pins.get('E1') ?? '', status: 'safe' });
    await other.post(action, body);
    expect(countOf((await readBoard(other.ctx, real, 'ja')).counts, 'safe')).toBe(0);
    await other.close();
  });

  it('gives the page back with all but the PIN when something is missing or wrong, and records nothing', async () => {
    const typed = { number: 'E1', comment: '水がない', place: '体育館' };
    const wrong = await door.send({ ...typed, pin: notThe(pinOf('E1')), status: 'safe' });
    const noPin = await door.send({ ...typed, pin: '', status: 'safe' });
    const noStatus = await door.send({ ...typed, pin: pinOf('E1') });
    const noNumber = await door.send({ number: '', pin: '482913', status: 'safe' });
    const closed = [wrong, noPin, noStatus, noNumber].map(({ status }) => status);
    expect(closed).toEqual([403, 400, 400, 400]);
    for (const { html } of [wrong, noPin, noStatus]) {
      expect(html).toMatch(/value="E1".*水がない<\/textarea>.*value="体育館"/s);
      expect(html).not.toMatch(new RegExp(`${pinOf('E1')}|${notThe(pinOf('E1'))}|佐藤`));
    }
    expect(wrong.html).toMatch(/value="safe" checked/);
    expect(await reports()).toBe(0);
  });
});

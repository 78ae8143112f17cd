import { afterEach, describe, expect, it } from 'vitest';
import { createDoorPace } from '#server/intake/door/door-pace.ts';
import { bytesOnTheWire } from '../intake/bytes-on-the-wire.ts';
import { notThe, type OpenedDoor, openDoorFor } from './opened-door.ts';

describe('the public door and whoever tries it', () => {
  let door: OpenedDoor;
  afterEach(() => door.close());

  const guess = (number: string, pin: string, from = '198.51.100.7') =>
    door.post('/a/ja', new URLSearchParams({ number, pin, status: 'safe' }), { 'x-forwarded-for': from });
  const pinOf = (number: string) => door.pins.get(number) ?? '';
  const reports = () => door.ctx.db.read.$count(door.ctx.db.t.reports);
  const bare = (html: string) => html.replace(/(name="(?:nonce|number)" value=")[^"]*/g, '$1');

  it('says the same, as soon, of a wrong PIN, of a person without one and of a number that is nobody', async () => {
    door = await openDoorFor();
    await door.open('real');
    const asked = [
      ['E1', notThe(pinOf('E1'))],
      ['E3', '482913'],
      ['E99999', '482913'],
      ['E1', '12'],
    ] as const;
    const times = asked.map(() => 0);
    const pages = new Set<string>();
    for (let turn = 0; turn < 2; turn++) {
      for (const [at, [number, pin]] of asked.entries()) {
        const began = performance.now();
        const { status, html } = await guess(number, pin, `198.51.100.${at}`);
        times[at] = Math.max(times[at]!, performance.now() - began);
        expect(status).toBe(403);
        pages.add(bare(html));
      }
    }
    expect(pages.size).toBe(1);
    // Everybody who is turned away waits for the same moment, long after the look-up.
    expect(Math.min(...times)).toBeGreaterThanOrEqual(149);
  });

  it('is tried five times for a number, also all at once; then it names the other roads, and even the right PIN waits', async () => {
    door = await openDoorFor();
    const tries = await Promise.all(
      Array.from({ length: 40 }, (_, i) => guess('E1', notThe(String(700_000 + i)), `203.0.113.${i}`)),
    );
    expect(tries.filter(({ status }) => status === 403)).toHaveLength(5);
    const late = await guess('E1', pinOf('E1'));
    expect(late.status).toBe(429);
    expect(late.html).toMatch(/自分用のリンク.*数字一つで返信.*代わりに入力/s);
    expect(late.html).toContain('href="tel:0312345678"');
    expect(await reports()).toBe(0);
    expect((await guess('E2', pinOf('E2'))).status).toBe(200);
    const claim = new URLSearchParams({ number: 'E1', forgotten: 'yes', status: 'help' });
    expect((await door.post('/a/ja', claim)).status).toBe(200);
    door.ctx.clock.advanceMs(15 * 60_000);
    expect((await guess('E1', pinOf('E1'))).status).toBe(200);
  });

  it('counts only failures of a network: a whole carrier behind one address gets in, a guesser there does not', async () => {
    door = await openDoorFor();
    for (let i = 0; i < 12; i++) expect((await guess('E1', pinOf('E1'))).status).toBe(200);
    for (let i = 0; i < 500; i += 50) {
      await Promise.all(Array.from({ length: 50 }, (_, j) => guess(`X${i + j}`, '482913')));
    }
    expect((await guess('X999', '482913')).status).toBe(429);
    expect((await guess('E2', pinOf('E2'), '198.51.100.8')).status).toBe(200);
  });

  it('answers a claim about nobody exactly like one about somebody, and takes five of each', async () => {
    door = await openDoorFor();
    const claim = (number: string) =>
      door.post('/a/ja', new URLSearchParams({ number, forgotten: 'yes', status: 'safe' }));
    const plain = (html: string) => html.replace(/[0-9A-Z]{4}-[0-9A-Z]{4}/g, '');
    const [known, unknown] = [await claim('E1'), await claim('E99999')];
    expect([known.status, unknown.status, plain(known.html)]).toEqual([200, 200, plain(unknown.html)]);
    const more = await Promise.all(Array.from({ length: 9 }, () => claim('E1')));
    expect(more.filter(({ status }) => status === 200)).toHaveLength(4);
  });

  it('writes nothing for GET and HEAD, sets no cookie, is kept by nobody and small in every voice', async () => {
    door = await openDoorFor();
    await door.open('drill');
    const before = await door.ctx.db.version();
    for (const voice of ['', '/ja', '/en', '/easy']) {
      const { status, headers, html } = await door.get(`/a${voice}?n=E00042`);
      expect(status).toBe(200);
      expect(headers.get('set-cookie')).toBeNull();
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
      expect(html).not.toContain('<script');
      expect(html).toContain('value="E00042"');
      expect(html).toContain('?n=E00042"');
      expect(await bytesOnTheWire(`${door.url}/a${voice}`)).toBeLessThanOrEqual(6 * 1024);
    }
    expect(await door.ctx.db.version()).toBe(before);
    const hostile = await door.get(`/a?n=${encodeURIComponent('"><script>x')}`);
    expect(hostile.html).not.toContain('<script');
  });

  it('is closed where the setting is off, and says where else to answer', async () => {
    door = await openDoorFor({ door: 'off' });
    const { status, html } = await door.get('/a');
    expect(status).toBe(404);
    expect(html).toMatch(/使われていません.*not in use/s);
    expect((await guess('E1', pinOf('E1'))).status).toBe(404);
    expect(await reports()).toBe(0);
  });
});

describe('the pace of the door', () => {
  it('slows everybody down under a flood of guesses from everywhere, and stays open', () => {
    let now = 0;
    const pace = createDoorPace(() => now);
    const turns = (n: number) => Array.from({ length: n }, () => pace.turn());
    expect(turns(3)).toEqual([0, 0, 0]);
    for (let i = 0; i < 1_300; i++) pace.failed();
    expect(turns(3)).toEqual([0, 5, 10]);
    expect(turns(2_000).at(-1)).toBeNull();
    now += 8_000;
    expect(pace.turn()).toBeLessThan(8_000);
    now += 180_000;
    expect(pace.turn()).toBe(0);
  });
});

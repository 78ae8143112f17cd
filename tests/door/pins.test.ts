import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countPins, findAtDoor } from '#db/stores/people/pins.ts';
import { pinDigest, samePinDigest } from '#lib/base/secrets/pin-digest.ts';
import { isEasyPin, readNewPin, typedPin } from '#lib/domain/sign-in/pin.ts';
import { importPins } from '#lib/flows/pins/import-pins.ts';
import { issuePins } from '#lib/flows/pins/issue-pins.ts';
import { doorOf, pinCards } from '#lib/flows/pins/pin-cards.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import { DIALECTS } from '../support/databases.ts';
import { seedPeople } from '../support/roster.ts';

describe.each(DIALECTS)('PINs on %s', (dialect) => {
  let ctx: TestCtx;
  beforeEach(async () => {
    ctx = await openTestCtx(dialect);
    await seedPeople(ctx, [
      { employeeNumber: 'E1' },
      { employeeNumber: 'E2', language: 'en' },
      { employeeNumber: 'E3' },
    ]);
  });
  afterEach(() => ctx.close());

  const opens = async (employeeNumber: string, pin: string): Promise<boolean> => {
    const [person] = await findAtDoor(ctx.db, [employeeNumber]);
    return samePinDigest(person?.digest ?? null, pinDigest(ctx.keys.master, employeeNumber, pin));
  };

  it('are made for those who have none, each for its own person only', async () => {
    const [one] = await issuePins(ctx, { numbers: ['E1'], onlyMissing: true }, '人事部');
    const others = await issuePins(ctx, { numbers: null, onlyMissing: true }, '人事部');
    expect(others.map(({ employeeNumber }) => employeeNumber)).toEqual(['E2', 'E3']);
    expect(await opens('E1', one!.pin)).toBe(true);
    expect(await opens('E2', one!.pin)).toBe(others[0]!.pin === one!.pin);
    expect(await countPins(ctx.db)).toEqual({ issued: 3, missing: 0 });
  });

  it('end when they are replaced, and the audit says by whom without saying what they are', async () => {
    const [before] = await issuePins(ctx, { numbers: ['E1'], onlyMissing: true }, '人事部');
    ctx.clock.advanceMs(60_000);
    const [after] = await issuePins(ctx, { numbers: ['E1'], onlyMissing: false }, '高橋');
    expect(await opens('E1', after!.pin)).toBe(true);
    expect(await opens('E1', before!.pin)).toBe(before!.pin === after!.pin);
    const [held] = await ctx.db.read.select().from(ctx.db.t.personPins);
    expect(held?.changedAt).toEqual(ctx.clock.now());
    const acts = await ctx.db.read.select().from(ctx.db.t.auditEntries);
    expect(acts.map(({ act, actor }) => [act, actor])).toEqual([
      ['pin.issue', '人事部'],
      ['pin.issue', '高橋'],
    ]);
    expect(JSON.stringify(acts)).not.toMatch(new RegExp(`"${before!.pin}"|"${after!.pin}"`));
  });

  it('that people chose come from a file, all or nothing, and no complaint repeats one', async () => {
    const bad = await importPins(ctx, Buffer.from('社員番号,PIN\nE1,482913\nE2,123456\nE9,739104\nE1,12\n'), '人事部');
    expect(bad.kind === 'refused' && bad.problems.map(({ line, code }) => [line, code])).toEqual([
      [3, 'pin_easy'],
      [4, 'employee_unknown'],
      [5, 'employee_twice'],
      [5, 'pin_shape'],
    ]);
    expect(JSON.stringify(bad)).not.toMatch(/482913|123456|739104/);
    expect(await countPins(ctx.db)).toEqual({ issued: 0, missing: 3 });
    const good = await importPins(ctx, Buffer.from('employee_number,pin\nE1,482913\nE2,７３９１０４８\n'), '人事部');
    expect(good).toMatchObject({ kind: 'imported', count: 2 });
    expect([await opens('E1', '482913'), await opens('E2', '7391048'), await opens('E3', '482913')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('of somebody who has left open nothing', async () => {
    await importPins(ctx, Buffer.from('社員番号,PIN\nE1,482913\n'), '人事部');
    await ctx.db.write(async (tx) => void (await tx.update(ctx.db.t.people).set({ active: false })));
    expect(await opens('E1', '482913')).toBe(false);
  });
});

describe('a PIN', () => {
  it.each(['111111', '123456', '987654', '901234', '121212', '123123', '112211', '800117', '19800117', '12341234'])(
    '%s is too easy',
    (pin) => {
      expect(isEasyPin(pin)).toBe(true);
    },
  );

  it('is not the number of its own person, and anything else of six to eight digits', () => {
    expect(readNewPin('482913', 'E482913')).toEqual({ kind: 'refused', why: 'easy' });
    expect(readNewPin('482913', 'E00042')).toEqual({ kind: 'pin', pin: '482913' });
    expect(readNewPin('48291', 'E00042')).toEqual({ kind: 'refused', why: 'shape' });
  });

  it('is understood as people type it', () => {
    expect(['４８２９１３', ' 482-913 ', '482 913', '4829a3', '123456789'].map(typedPin)).toEqual([
      '482913',
      '482913',
      '482913',
      null,
      null,
    ]);
  });
});

describe('the cards', () => {
  const core = { companyName: '架空<商事>', publicUrl: 'https://anpi.example.co.jp' };
  const card = { employeeNumber: 'E 1', name: '佐藤', department: '本社', language: 'ja', pin: '482913' } as const;

  it('carry the PIN in digits and only the number in the code', () => {
    const coded: string[] = [];
    const html = pinCards([card, { ...card, pin: null }], core, (text) => {
      coded.push(text);
      return '<svg></svg>';
    });
    expect(coded).toEqual([doorOf(core, 'E 1'), 'https://anpi.example.co.jp/a?n=E%201']);
    expect(html.match(/482913/g)).toHaveLength(1);
    expect(html).toContain('架空&lt;商事&gt;');
  });
});

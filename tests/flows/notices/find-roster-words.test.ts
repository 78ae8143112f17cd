import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealText } from '#lib/base/secrets/seal.ts';
import { findRosterWords } from '#lib/flows/notices/find-roster-words.ts';
import { openTestCtx, type TestCtx } from '../../support/ctx.ts';
import { DIALECTS } from '../../support/databases.ts';
import { seedPeople } from '../../support/roster.ts';
import { CLEAN_TEXTS, HIDDEN, HIDDEN_TEXTS } from './hidden-words.ts';

describe.each(DIALECTS)('a text before it becomes public (%s)', (dialect) => {
  let ctx: TestCtx;
  const found = (text: string) => findRosterWords(ctx, [{ place: 'ja.body', text }]);
  beforeAll(async () => {
    ctx = await openTestCtx(dialect);
    const { employeeNumber, name, kana, mail, phone } = HIDDEN;
    const ids = await seedPeople(ctx, [
      { employeeNumber, name, mails: [mail] },
      { employeeNumber: 'E00009', name: '林 一' },
    ]);
    await ctx.db.write(async (tx) => {
      await tx.update(ctx.db.t.people).set({ kana });
      await tx.insert(ctx.db.t.contactPoints).values({
        id: 'phone',
        personId: ids.get(employeeNumber)!,
        kind: 'phone',
        position: 0,
        sealedAddress: sealText(new Uint8Array(32), phone, 'x'),
        addressDigest: ctx.keys.master.digest(phone),
        queue: '+81',
      });
    });
  });
  afterAll(() => ctx.close());

  it.each(HIDDEN_TEXTS)('gives away a %s: %s', async (kind, text) => {
    expect((await found(text)).map((finding) => finding.kind)).toContain(kind);
  });

  it('is let pass when it names nobody', async () => {
    for (const text of CLEAN_TEXTS) expect(await found(text), text).toEqual([]);
  });

  it('shows what was found as it stands there, and where, once', async () => {
    const texts = [
      { place: 'ja.title', text: '高橋　花子の件' },
      { place: 'ja.body', text: '高橋　花子と高橋　花子' },
    ];
    expect(await findRosterWords(ctx, texts)).toEqual([
      { kind: 'name', place: 'ja.title', written: '高橋　花子' },
      { kind: 'name', place: 'ja.body', written: '高橋　花子' },
    ]);
  });
});

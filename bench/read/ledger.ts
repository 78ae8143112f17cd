import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { findRound } from '#db/stores/rounds/rounds.ts';
import { makeToken, tokenKeyOf } from '#lib/base/secrets/token.ts';
import { EVERYBODY, type Round } from '#lib/domain/round.ts';
import type { Ctx } from '#lib/flows/ctx.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { wire } from '#lib/wire.ts';
import { seedPeople } from '#tests/support/roster.ts';

export interface Ledger {
  ctx: Ctx;
  people: number;
  round: Pick<Round, 'kind' | 'wording'>;
  /** The token of the person of this number, 1 and up. */
  tokenOf(no: number): string;
  addressOf(no: number): string;
  countRead(): Promise<{ answers: number; safe: number }>;
  close(): Promise<void>;
}

/** A ledger on SQLite in a folder of its own, with so many people and a round that is open to them. */
export async function openLedger(people: number): Promise<Ledger> {
  const folder = mkdtempSync(join(tmpdir(), 'anpi-bench-'));
  const { ctx, close } = await wire('bench', {
    DATABASE_URL: `sqlite:${join(folder, 'anpi.db')}`,
    DIRECT_ENTRIES_FILE: join(folder, 'direct-entries.db'),
    MASTER_KEY_FILE: join(folder, 'master.key'),
    REPLY_DOMAIN: 'reply.example',
    LOG_LEVEL: 'error',
  });
  await seedPeople(
    ctx,
    Array.from({ length: people }, (_, i) => personOf(i + 1)),
  );
  const wording = {
    ja: { title: '宮城県沖で地震（最大震度6強）', body: '海の近くにいる方はすぐに高い所へ。' },
    en: { title: 'Earthquake off Miyagi', body: 'If you are near the sea, move to high ground now.' },
  };
  const id = await openRound(ctx, { kind: 'real', wording, audience: EVERYBODY }, 'bench');
  await fillRounds(ctx);
  const round = (await findRound(ctx.db, id))!;
  const tokenKey = tokenKeyOf(await ctx.keys.get(round.keyId));
  return {
    ctx,
    people,
    round,
    tokenOf: (no) => makeToken(tokenKey, { roundNo: round.no, personNo: no }),
    addressOf: (no) => addressOf(no),
    countRead: async () => {
      const { reports } = ctx.db.t;
      const answers = await ctx.db.read.$count(reports);
      return { answers, safe: await ctx.db.read.$count(reports, eq(reports.kind, 'answer')) };
    },
    close: async () => {
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const addressOf = (no: number): string => `taro.yamada.${no}@example.co.jp`;

const personOf = (no: number) => ({
  employeeNumber: `E${no}`,
  department: `本社/第${no % 12}事業部/第${no % 60}課`,
  site: ['東京', '仙台', '大阪', '名古屋'][no % 4]!,
  mails: [addressOf(no)],
});

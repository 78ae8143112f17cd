import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findRound } from '#db/stores/rounds/rounds.ts';
import { makeToken, tokenKeyOf } from '#lib/base/secrets/token.ts';
import { EVERYBODY } from '#lib/domain/round.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { wire } from '#lib/wire.ts';
import { seedPeople } from '#tests/support/roster.ts';

/** A company that is asked, on a disk of its own for every side. */
export interface Stage {
  tokens: readonly string[];
  /** The settings of one side, with a copy of the company's database. */
  envOf(side: string): Record<string, string>;
  close(): void;
}

const wording = {
  ja: {
    title: '宮城県沖で地震（最大震度6強）',
    body: '海の近くにいる人は、すぐに高い所へ避難してください。余震に注意してください。',
  },
  en: { title: 'Earthquake off Miyagi', body: 'If you are near the sea, move to high ground now.' },
};

/** So many people, and one real round that asks them all. */
export async function setStage(people: number): Promise<Stage> {
  const root = mkdtempSync(join(tmpdir(), 'anpi-bench-'));
  const envIn = (folder: string) => ({
    DATABASE_URL: `sqlite:${join(folder, 'anpi.db')}`,
    DIRECT_ENTRIES_FILE: join(folder, 'direct-entries.db'),
    MASTER_KEY_FILE: join(folder, 'master.key'),
    REPLY_DOMAIN: 'reply.example',
    LOG_LEVEL: 'error',
  });
  const first = join(root, 'first');
  const { ctx, close } = await wire('bench', envIn(first));
  await seedPeople(
    ctx,
    Array.from({ length: people }, (_, i) => ({ employeeNumber: `E${i + 1}`, name: `山田 太郎${i + 1}`, mails: [] })),
  );
  const id = await openRound(ctx, { kind: 'real', wording, audience: EVERYBODY }, 'bench');
  await fillRounds(ctx);
  const round = (await findRound(ctx.db, id))!;
  const key = tokenKeyOf(await ctx.keys.get(round.keyId));
  await close();
  return {
    tokens: Array.from({ length: people }, (_, i) => makeToken(key, { roundNo: round.no, personNo: i + 1 })),
    envOf: (side) => {
      cpSync(first, join(root, side), { recursive: true });
      return envIn(join(root, side));
    },
    close: () => rmSync(root, { recursive: true, force: true }),
  };
}

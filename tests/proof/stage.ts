import { insertReport } from '#db/stores/ledger/reports.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import type { Statement } from '#lib/domain/report.ts';
import { STATUSES } from '#lib/domain/status.ts';
import { chainReports } from '#lib/flows/proof/chain-reports.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import type { Dialect } from '../support/databases.ts';

const EXCLUDED: Statement = { kind: 'excluded', reason: '長期出張のため' };

/** A ledger with so many reports, each tenth an exclusion with its reason, and as many acts, all taken into the chain. */
export async function openProven(dialect: Dialect, n: number): Promise<TestCtx> {
  const ctx = await openTestCtx(dialect);
  await chainReports(ctx);
  const key = ctx.keys.make('round', ctx.clock.now());
  await ctx.db.write((tx) => tx.insert(ctx.db.t.dataKeys).values(key.row));
  for (let i = 0; i < n; i++) {
    const now = ctx.clock.now();
    const status = STATUSES[i % STATUSES.length]!;
    const statement: Statement = i % 10 === 0 ? EXCLUDED : { kind: 'answer', status, proof: 'token' };
    const said = { saidAt: null, receivedAt: now, inboundId: `i${i}`, tokenRoundId: 'r1', enteredBy: null };
    const report = { personId: `p${i}`, statement, route: 'mail', extras: { comment: `二階にいます ${i}` }, ...said };
    await ctx.db.write(async (tx) => {
      await insertReport(ctx, tx, report, ['r1'], key, now);
      await recordAct(ctx.db, tx, { at: now, actor: `佐藤 ${i}`, act: 'round.open', subject: `r${i}`, details: { i } });
    });
    ctx.clock.advanceMs(1_000);
    if (i % 7 === 0) await chainReports(ctx);
  }
  await chainReports(ctx);
  return ctx;
}

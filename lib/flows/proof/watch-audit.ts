import { tellFact } from '#db/stores/upkeep/health-facts.ts';
import type { Ctx } from '../ctx.ts';
import { headFile, readHeads } from './head-file.ts';
import { verifyAudit } from './verify-audit.ts';

/** The name under which the last check stands among the facts of health. */
export const AUDIT = 'audit';

/** Checks the whole record and tells what it found. */
export async function watchAudit(ctx: Ctx): Promise<void> {
  const { broken, entries, reports } = await verifyAudit(ctx, readHeads(headFile(ctx.core)));
  if (broken) ctx.log.error('the audit record was changed', { ...broken });
  const row = { name: AUDIT, at: ctx.clock.now(), fact: { broken, entries, reports } };
  await ctx.db.write((tx) => tellFact(ctx.db, tx, row));
}

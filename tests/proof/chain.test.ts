import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditHead } from '#db/stores/proof/audit.ts';
import { chainReports } from '#lib/flows/proof/chain-reports.ts';
import { verifyAudit } from '#lib/flows/proof/verify-audit.ts';
import type { TestCtx } from '../support/ctx.ts';
import { DIALECTS } from '../support/databases.ts';
import { openProven } from './stage.ts';

describe.each(DIALECTS)('the record of acts and reports on %s', (dialect) => {
  let ctx: TestCtx;
  beforeEach(async () => {
    ctx = await openProven(dialect, 6);
  });
  afterEach(() => ctx.close());
  const run = (query: ReturnType<typeof sql>) => ctx.db.write(async (tx) => void (await tx.rows(query)));
  const broken = async () => (await verifyAudit(ctx)).broken;

  it('holds every act and every report', async () => {
    expect(await verifyAudit(ctx)).toMatchObject({ broken: null, reports: 6, waiting: 0 });
  });

  it('a report that was put in by SQL is never taken in, and the check names it', async () => {
    await run(sql`insert into reports (id, person_id, kind, status, proof, route, received_at, stored_at, key_id)
      select 'forged', person_id, 'answer', 'safe', 'token', route, received_at, stored_at, key_id from reports where no = 2`);
    await chainReports(ctx);
    expect(await broken()).toEqual({ kind: 'report', no: 7 });
  });

  it('whoever cuts off the end and leaves a chain that holds in itself is found by a head that was kept', async () => {
    const head = (await auditHead(ctx.db))!;
    await run(sql`delete from audit_entries where no = ${head.no}`);
    await run(sql`delete from reports where chained_in = ${head.no}`);
    expect(await broken()).toBeNull();
    expect((await verifyAudit(ctx, [head])).broken).toEqual({ kind: 'head', no: head.no });
  });

  it('reports of an earlier release, which had no signature, are taken in once; later nothing unsigned is', async () => {
    const { reports, auditEntries } = ctx.db.t;
    await ctx.db.write(async (tx) => {
      await tx.delete(auditEntries);
      await tx.update(reports).set({ signature: null, reasonDigest: null, chainedIn: null });
    });
    expect(await broken()).toBeNull();
    await chainReports(ctx);
    expect(await verifyAudit(ctx)).toMatchObject({ broken: null, waiting: 0 });
    await ctx.db.write(async (tx) => void (await tx.delete(reports).where(eq(reports.no, 3))));
    expect(await broken()).toMatchObject({ kind: 'adopted' });
  });
});

import { roundsOfReports } from '#db/stores/ledger/report-rounds.ts';
import type { ReportRow } from '#db/stores/ledger/reports.ts';
import { auditHead, recordAct } from '#db/stores/proof/audit.ts';
import {
  countReportsTo,
  firstOfAct,
  lastReportNo,
  markChained,
  signReports,
  unchainedReports,
} from '#db/stores/proof/report-chain.ts';
import { reasonDigest, reportText } from '#db/stores/proof/report-text.ts';
import { createReportsDigest } from '#db/stores/proof/reports-digest.ts';
import { pause } from '#lib/base/time/pause.ts';
import type { Ctx } from '../ctx.ts';
import { ADOPTED, adoptedTo, CHAINED } from './report-acts.ts';

/** About 2 ms of the write lock. */
const AT_ONCE = 300;
const REST_MS = 5;

/**
 * Takes every report that is new into the audit chain; the worker does so each second. A row without our signature was not written by
 * the program: it is left out and told, so that the check finds it.
 */
export async function chainReports(ctx: Ctx): Promise<void> {
  const adopted = await adoptOldReports(ctx);
  let strange = 0;
  for (let after = 0, rows: ReportRow[]; ; ) {
    rows = await unchainedReports(ctx.db, after, AT_ONCE);
    const last = rows.at(-1);
    if (!last) break;
    after = last.no;
    const own = await ownReports(ctx, await signed(ctx, rows, adopted));
    strange += rows.length - own.length;
    await chain(ctx, own);
    await pause(REST_MS);
  }
  if (strange > 0) ctx.log.error('reports that the program did not write are in the database', { count: strange });
}

/** A report is signed with the rounds it was stored for: those it has, or none where a later one took it in, or not at all by earlier releases. */
async function ownReports(ctx: Ctx, rows: readonly ReportRow[]): Promise<ReportRow[]> {
  const ids = rows.map(({ id }) => id);
  const rounds = await roundsOfReports(ctx.db, ids);
  return rows.filter((row) =>
    [rounds.get(row.id) ?? [], [], null].some(
      (bound) => row.signature === ctx.keys.master.sign(reportText(row, bound)),
    ),
  );
}

async function chain(ctx: Ctx, rows: readonly ReportRow[]): Promise<void> {
  if (rows.length === 0) return;
  const digest = createReportsDigest();
  for (const row of rows) digest.add(row);
  const details = { ...digest.end() };
  await ctx.db.write(async (tx) => {
    await recordAct(ctx.db, tx, { at: ctx.clock.now(), actor: 'anpi', act: CHAINED, subject: '', details });
    const no = (await auditHead(ctx.db, tx))!.no;
    const nos = rows.map((row) => row.no);
    if ((await markChained(ctx.db, tx, nos, no)) !== rows.length)
      throw new Error('another worker chained these reports');
  });
}

/** The first time: what earlier releases stored is counted, once and for all; later nothing unsigned is taken in. */
async function adoptOldReports(ctx: Ctx): Promise<number> {
  const known = await firstOfAct(ctx.db, ADOPTED);
  if (known) return adoptedTo(known).to;
  return ctx.db.write(async (tx) => {
    const to = await lastReportNo(ctx.db, tx);
    const details = { to, count: await countReportsTo(ctx.db, to, tx) };
    await recordAct(ctx.db, tx, { at: ctx.clock.now(), actor: 'anpi', act: ADOPTED, subject: '', details });
    return to;
  });
}

async function signed(ctx: Ctx, rows: readonly ReportRow[], adopted: number): Promise<ReportRow[]> {
  const old = rows.filter(({ no, signature }) => signature === null && no <= adopted);
  if (old.length === 0) return [...rows];
  const signing = new Map<number, ReportRow>();
  for (const row of old) {
    const digested = row.reason === null ? null : reasonDigest(await ctx.keys.get(row.keyId), row.id, row.reason);
    const whole = { ...row, reasonDigest: digested };
    signing.set(row.no, { ...whole, signature: ctx.keys.master.sign(reportText(whole, null)) });
  }
  const written = [...signing.values()].map(({ no, reasonDigest: digested, signature }) => ({
    no,
    reasonDigest: digested,
    signature,
  }));
  await ctx.db.write((tx) => signReports(ctx.db, tx, written));
  return rows.map((row) => signing.get(row.no) ?? row);
}

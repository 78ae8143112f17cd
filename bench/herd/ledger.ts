import { sql } from 'drizzle-orm';
import { pause } from '#lib/base/time/pause.ts';
import type { Ctx } from '#lib/flows/ctx.ts';
import type { Met } from './march.ts';
import { statusOf } from './visits.ts';

/** What the ledger holds of what was acknowledged. */
export interface Found {
  lost: number;
  doubled: number;
  /** People who stand as something else than they said. */
  wrong: number;
}

/** Resolves when every answer is read and none waits in the spool; throws after two minutes. */
export async function untilRead({ db }: Ctx, port: number): Promise<void> {
  for (const giveUpAt = performance.now() + 120_000; performance.now() < giveUpAt; await pause(200)) {
    const health = await fetch(`http://127.0.0.1:${port}/healthz`).then((answer) => answer.text());
    const unread = await db.read.rows(sql`select 1 as unread from inbounds where read_at is null limit 1`);
    if (health === 'ok\n' && unread.length === 0) return;
  }
  throw new Error('answers are still not read');
}

/** Compares person by person; the n-th person has number n + 1. */
export async function checkLedger({ db }: Ctx, roundId: string, met: readonly Met[]): Promise<Found> {
  const { people, reports, standings } = db.t;
  const rows = await db.read.rows<{ no: number; reports: number; bucket: string | null }>(
    sql`select ${people.no} as no, count(*) as reports, max(${standings.bucket}) as bucket from ${reports}
      join ${people} on ${people.id} = ${reports.personId}
      left join ${standings} on ${standings.personId} = ${people.id} and ${standings.roundId} = ${roundId}
      group by ${people.no}`,
  );
  const byNo = new Map(rows.map((row) => [Number(row.no), row]));
  return {
    lost: met.filter(({ acknowledgedAtMs }, n) => acknowledgedAtMs !== null && !byNo.has(n + 1)).length,
    doubled: rows.reduce((sum, row) => sum + Number(row.reports) - 1, 0),
    wrong: rows.filter(({ no, bucket }) => bucket !== statusOf(Number(no) - 1)).length,
  };
}

/** Mails that a relay took in this time, a second. */
export async function mailsPerSecond({ db }: Ctx, roundId: string, from: Date, to: Date): Promise<number> {
  const { messages } = db.t;
  const [row] = await db.read.rows<{ n: number }>(
    sql`select count(*) as n from ${messages} where ${messages.roundId} = ${roundId}
      and ${messages.handedOverAt} between ${from.toISOString()} and ${to.toISOString()}`,
  );
  return Number(row?.n ?? 0) / ((to.getTime() - from.getTime()) / 1_000);
}

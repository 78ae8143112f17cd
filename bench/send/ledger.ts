import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { pause } from '#lib/base/time/pause.ts';
import type { Language } from '#lib/domain/person.ts';
import { EVERYBODY, type Wording } from '#lib/domain/round.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { MALLOC, NODE_FLAGS } from '#server/keep.ts';
import { openCtxOf } from '#tests/support/ctx.ts';
import { environmentIn, freePort, startProcess } from '#tests/support/processes.ts';
import { seedPeople } from '#tests/support/roster.ts';

export const FROM = '安否確認 <anpi@example.co.jp>';
export const WORDING: Record<Language, Wording> = {
  ja: { title: '宮城県沖で地震（最大震度6強）', body: '海の近くにいる方はすぐに高い所へ。' },
  en: { title: 'Earthquake off Miyagi', body: 'If you are near the sea, move to high ground now.' },
};

/** What one round took, by the times in the ledger. */
export interface Sending {
  perSecond: number;
  /** Most memory that the worker ever held. */
  peakMb: number;
}

export interface Ledger extends AsyncDisposable {
  /** Opens a round to everybody, lets a worker process hand it over, and gives how that went. */
  sendRound(): Promise<Sending>;
}

/** A ledger on SQLite in a folder of its own, as in production, whose worker hands over to this port. */
export async function openLedger(people: number, port: number, sessions: number): Promise<Ledger> {
  const folder = mkdtempSync(join(tmpdir(), 'anpi-bench-'));
  const env = environmentIn(folder, {
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: String(port),
    SMTP_TLS: 'none',
    SMTP_SESSIONS: String(sessions),
    MAIL_FROM: FROM,
    MAIL_IN_PORT: String(await freePort()),
    // As the program starts its worker.
    ...MALLOC,
    NODE_OPTIONS: NODE_FLAGS.join(' '),
  });
  const wired = await openCtxOf(env);
  const { ctx } = wired;
  await seedPeople(
    ctx,
    Array.from({ length: people }, (_, i) => personOf(i + 1)),
  );
  const { messages, attempts } = ctx.db.t;
  const timesOf = async (roundId: string) => {
    const [times] = await ctx.db.read.rows<{ first: string; last: string }>(
      sql`select (select min(${attempts.startedAt}) from ${attempts} join ${messages} on ${messages.id} = ${attempts.messageId}
        where ${messages.roundId} = ${roundId}) as first, max(${messages.handedOverAt}) as last from ${messages}
        where ${messages.roundId} = ${roundId}`,
    );
    return times!;
  };
  // Each half by its own partial index: looking must not cost what is measured.
  const isDone = async (): Promise<boolean> => {
    const left = (states: string) => sql.raw(`select 1 as left_over from messages where state ${states} limit 1`);
    return (
      [...(await ctx.db.read.rows(left("in ('waiting', 'unknown')"))), ...(await ctx.db.read.rows(left("= 'claimed'")))]
        .length === 0
    );
  };
  return {
    sendRound: async () => {
      const roundId = await openRound(ctx, { kind: 'real', wording: WORDING, audience: EVERYBODY }, 'bench');
      await fillRounds(ctx);
      const worker = await startProcess('server/worker.ts', env);
      while (!(await isDone())) await pause(100);
      const peakMb = peakMemory(worker.child.pid!);
      await worker.stop();
      const { first, last } = await timesOf(roundId);
      return { perSecond: people / ((Date.parse(last) - Date.parse(first)) / 1000), peakMb };
    },
    [Symbol.asyncDispose]: async () => {
      await wired.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Linux says it; elsewhere it is not known. */
function peakMemory(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1024;
  } catch {
    return Number.NaN;
  }
}

export const addressOf = (no: number): string => `taro.yamada.${no}@example.co.jp`;

const personOf = (no: number) => ({
  employeeNumber: `E${no}`,
  department: `本社/第${no % 12}事業部/第${no % 60}課`,
  site: ['東京', '仙台', '大阪', '名古屋'][no % 4]!,
  mails: [addressOf(no)],
});

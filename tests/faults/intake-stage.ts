import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findRound } from '#db/stores/rounds/rounds.ts';
import { makeToken, tokenKeyOf } from '#lib/base/secrets/token.ts';
import { pause } from '#lib/base/time/pause.ts';
import { EVERYBODY } from '#lib/domain/round.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { sweep } from '#lib/flows/sweep.ts';
import { openCtxOf } from '../support/ctx.ts';
import { temporaryFolder } from '../support/databases.ts';
import { environmentIn, freePort, type Started, startProcess } from '../support/processes.ts';
import { seedPeople, wordingOf } from '../support/roster.ts';

const PEOPLE = 40;

/** A company that is being asked, whose answers one process takes in; the test makes trouble for it. */
export interface IntakeStage {
  folder: string;
  env: Record<string, string>;
  tokens: readonly string[];
  url: string;
  start(file?: string): Promise<Started>;
  /** What the ledger holds once everything is read: answers in all, and how many of them it holds twice. */
  ledger(env?: Record<string, string>): Promise<{ answers: number; doubled: number }>;
  close(): void;
}

export async function setIntakeStage(more: Record<string, string> = {}, at = temporaryFolder()): Promise<IntakeStage> {
  const env = environmentIn(at.path, { PORT: String(await freePort()), BALLAST_MB: '0', LOG_LEVEL: 'silent', ...more });
  const wired = await openCtxOf(env);
  const list = Array.from({ length: PEOPLE }, (_, i) => ({ employeeNumber: `E${i + 1}`, mails: [] }));
  await seedPeople(wired.ctx, list);
  const id = await openRound(wired.ctx, { kind: 'real', wording: wordingOf('地震'), audience: EVERYBODY }, 'test');
  await fillRounds(wired.ctx);
  const round = (await findRound(wired.ctx.db, id))!;
  const key = tokenKeyOf(await wired.ctx.keys.get(round.keyId));
  await wired.close();
  return {
    folder: at.path,
    env,
    tokens: list.map((_, i) => makeToken(key, { roundNo: round.no, personNo: i + 1 })),
    url: `http://127.0.0.1:${env.PORT}`,
    start: (file = 'tests/faults/intake-process.ts') => startProcess(file, env),
    ledger: (other = env) => readLedger(other),
    close: () => at.remove(),
  };
}

export const databaseOf = ({ folder }: IntakeStage): string => join(folder, 'anpi.db');

export const spooledFiles = ({ folder }: IntakeStage): string[] =>
  readdirSync(join(folder, 'spool')).filter((name) => name.endsWith('.spool'));

async function readLedger(env: Record<string, string>): Promise<{ answers: number; doubled: number }> {
  const { ctx, close } = await openCtxOf(env);
  const { inbounds, reports } = ctx.db.t;
  // What the killed process had not read any more is read by the worker after five seconds.
  const later = { ...ctx, clock: { now: () => new Date(Date.now() + 60_000) } };
  const counts = async () => [await ctx.db.read.$count(inbounds), await ctx.db.read.$count(reports)] as const;
  for (let turn = 0; turn < 50; turn++) {
    await sweep(later, null);
    const [stored, read] = await counts();
    if (read >= stored) break;
    await pause(20);
  }
  const rows = await ctx.db.read.select({ inboundId: reports.inboundId }).from(reports);
  await close();
  const once = new Set(rows.map((row) => row.inboundId));
  return { answers: once.size, doubled: rows.length - once.size };
}

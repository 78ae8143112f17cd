import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findRound } from '#db/stores/rounds/rounds.ts';
import { makeToken, tokenKeyOf } from '#lib/base/secrets/token.ts';
import { pause } from '#lib/base/time/pause.ts';
import { EVERYBODY } from '#lib/domain/round.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { wire } from '#lib/wire.ts';
import { environmentIn } from '#tests/support/processes.ts';
import { seedCompany } from '../open/company.ts';
import { percentile } from '../report.ts';
import { lagsOf } from './lags.ts';
import type { Acknowledged, Arrivals } from './replies.ts';
import type { Sights, Watch } from './viewers.ts';

export interface Scene {
  perSecond: number;
  viewers: number;
  seconds: number;
  /** Processes that have just begun do not count. */
  warmSeconds: number;
}

export const LONG: Scene = { perSecond: 1_000, viewers: 500, seconds: 15, warmSeconds: 3 };
export const SHORT: Scene = { perSecond: 1_000, viewers: 500, seconds: 5, warmSeconds: 2 };

export interface OnScreen {
  p50Ms: number;
  p99Ms: number;
  failed: number;
  perSecond: number;
  /** Of processor time for each second, in cores: the program's own, and what the asking took beside it. */
  cores: { program: number; asking: number };
}

/** Milliseconds from the acknowledgement of an answer, which follows its commit, to its number at a viewer. */
export async function onScreen({ perSecond, viewers: watching, seconds, warmSeconds }: Scene): Promise<OnScreen> {
  const folder = mkdtempSync(join(tmpdir(), 'anpi-bench-'));
  const env = environmentIn(folder);
  const { path, tokens } = await setStage(env, seconds * perSecond);
  const side = start('side.ts', env);
  const [{ port }] = await once(side, 'message');
  const viewers = start('viewers.ts', env);
  viewers.send({ port, path, viewers: watching } satisfies Watch);
  await once(viewers, 'message');
  const replies = start('replies.ts', env);
  replies.send({ port, tokens, perSecond } satisfies Arrivals);
  const usedBefore = await usedBy(side);
  const [acknowledged] = (await once(replies, 'message')) as [Acknowledged];
  const usedMs = (await usedBy(side)) - usedBefore;
  await pause(2_000);
  viewers.send({ port, path, viewers: 0 } satisfies Watch);
  const [seen] = (await once(viewers, 'message')) as [Sights[]];
  for (const child of [viewers, replies, side]) child.disconnect();
  await once(side, 'exit');
  rmSync(folder, { recursive: true, force: true });
  const at = acknowledged.atMs.toSorted((a, b) => a - b);
  const lags = seen.flatMap((sights) => lagsOf(sights, at, warmSeconds * perSecond));
  const tookMs = at.at(-1)! - at[0]!;
  return {
    p50Ms: percentile(lags, 0.5),
    p99Ms: percentile(lags, 0.99),
    failed: acknowledged.failed,
    perSecond: at.length / (tookMs / 1000),
    cores: { program: usedMs / tookMs, asking: acknowledged.usedMs / tookMs },
  };
}

/** Processor time of that process so far, in ms. */
async function usedBy(side: ChildProcess): Promise<number> {
  side.send('used');
  const [usedMs] = (await once(side, 'message')) as [number];
  return usedMs;
}

function start(file: string, env: Record<string, string>): ChildProcess {
  return fork(join(import.meta.dirname, file), [], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    execArgv: [],
  });
}

async function setStage(env: Record<string, string>, people: number) {
  const { ctx, close } = await wire('bench', env);
  await seedCompany(ctx, people);
  const wording = { ja: { title: '地震', body: '' }, en: { title: 'Earthquake', body: '' } };
  const id = await openRound(ctx, { kind: 'real', wording, audience: EVERYBODY }, 'bench');
  await fillRounds(ctx);
  const round = (await findRound(ctx.db, id))!;
  const key = tokenKeyOf(await ctx.keys.get(round.keyId));
  await close();
  const tokens = Array.from({ length: people }, (_, i) => makeToken(key, { roundNo: round.no, personNo: i + 1 }));
  return { path: `/api/board/${id}/stream`, tokens };
}

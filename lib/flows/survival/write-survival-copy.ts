import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { RoundRow } from '#db/stores/rounds/rounds.ts';
import { tellFact } from '#db/stores/upkeep/health-facts.ts';
import { replaceFile } from '#lib/base/files/replace-file.ts';
import { survivalSeal } from '#lib/base/secrets/survival-seal.ts';
import { ALL } from '#lib/domain/access.ts';
import type { BoardSnapshot } from '#lib/domain/board.ts';
import { createLiveBoards } from '../board/live-boards.ts';
import type { Ctx } from '../ctx.ts';
import { roundCsv } from '../export/round-csv.ts';
import { roundsToCopy } from './rounds-to-copy.ts';
import { survivalCsv, survivalPage } from './survival-page.ts';

/** Name of what the worker tells of the copy. */
export const SURVIVAL = 'survival';

export interface SurvivalFact {
  rounds: number;
  problem: string | null;
}

/** Names and phone numbers, though sealed. */
const OWN_EYES = 0o600;
const OURS = /^(board|people)-\d+\.csv(\.sealed)?$/;

/** Keeps the copy of the board in its folder; each turn writes it as of now. What goes wrong is logged and told to the health screen, and tried again. */
export function createSurvivalCopy(ctx: Ctx, folder: string, passphrase: string | undefined): () => Promise<void> {
  const boards = createLiveBoards(ctx);
  let sealing: ReturnType<typeof survivalSeal> | null = null;
  let listedAt = '';

  /** Names are read anew only when something was written. */
  async function writeLists(rounds: readonly RoundRow[]): Promise<void> {
    if (!passphrase) return;
    const version = await ctx.db.version();
    if (version === listedAt) return;
    sealing ??= survivalSeal(passphrase);
    const seal = await sealing;
    for (const round of rounds) {
      const csv = await new Response(roundCsv(ctx, round, { scope: ALL }, 'ja').bytes).arrayBuffer();
      await replaceFile(join(folder, `people-${round.no}.csv.sealed`), seal(new Uint8Array(csv)), OWN_EYES);
    }
    listedAt = version;
  }

  async function write(rounds: readonly RoundRow[]): Promise<void> {
    await mkdir(folder, { recursive: true });
    const shown: BoardSnapshot[] = [];
    for (const round of rounds) {
      const board = await boards.snapshot(round.id, 'ja', ALL);
      shown.push(board);
      await replaceFile(join(folder, `board-${round.no}.csv`), Buffer.from(survivalCsv(board, 'ja')));
    }
    const page = survivalPage(shown, 'ja', ctx.clock.now(), ctx.core.timeZone);
    await replaceFile(join(folder, 'index.html'), Buffer.from(page));
    await writeLists(rounds);
    const numbers = rounds.map(({ no }) => String(no));
    for (const name of await readdir(folder)) {
      if (OURS.test(name) && !numbers.includes(/\d+/.exec(name)![0])) await rm(join(folder, name));
    }
  }

  return async () => {
    const rounds = await roundsToCopy(ctx.db);
    let problem: string | null = null;
    try {
      await write(rounds);
    } catch (error) {
      problem = error instanceof Error ? error.message : String(error);
      ctx.log.error('the survival copy was not written', { folder, problem });
    }
    const fact: SurvivalFact = { rounds: rounds.length, problem };
    await ctx.db.write((tx) => tellFact(ctx.db, tx, { name: SURVIVAL, at: ctx.clock.now(), fact: { ...fact } }));
  };
}

import { createCommitCache } from '../../commit-cache.ts';
import type { Db } from '../../db.ts';
import { findRoundByNo, type RoundRow } from './rounds.ts';

/** Finds rounds by their numbers as the last commit left them, for pages that are shown by the thousand: the same row is the same object. */
export const roundsByNo = (db: Db): ((no: number) => Promise<RoundRow | undefined>) =>
  createCommitCache(db, (no: number) => findRoundByNo(db, no));

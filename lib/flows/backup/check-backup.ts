import { readFileSync } from 'node:fs';
import { isSound } from '#db/stores/upkeep/backups.ts';
import { Problem } from '#lib/base/problem.ts';
import type { Ctx } from '../ctx.ts';
import { type Broken, verifyAudit } from '../proof/verify-audit.ts';
import { digestOfFile } from './digest-of-file.ts';
import type { Manifest } from './manifest.ts';

export type Checked =
  | { kind: 'good'; entries: number; reports: number }
  /** Not the bytes that were written. */
  | { kind: 'changed' }
  | { kind: 'damaged' }
  | { kind: 'broken'; broken: Broken };

/** The page beside a backup; throws `backup.no_manifest`. */
export function readManifest(path: string): Manifest {
  try {
    return JSON.parse(readFileSync(`${path}.json`, 'utf8')) as Manifest;
  } catch {
    throw new Problem('backup.no_manifest', { path: `${path}.json` });
  }
}

export const isUnchanged = async (path: string, { sha256 }: Manifest): Promise<boolean> =>
  (await digestOfFile(path)) === sha256;

/** Looks through a backup that was opened as a ledger with its master key, as after a disaster. */
export async function checkBackup(restored: Pick<Ctx, 'db' | 'keys'>, { head }: Manifest): Promise<Checked> {
  if (!(await isSound(restored.db))) return { kind: 'damaged' };
  const { broken, entries, reports } = await verifyAudit(restored, head ? [head] : []);
  return broken ? { kind: 'broken', broken } : { kind: 'good', entries, reports };
}

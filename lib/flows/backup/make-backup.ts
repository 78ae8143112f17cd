import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { auditHead, recordAct } from '#db/stores/proof/audit.ts';
import { copyInto } from '#db/stores/upkeep/backups.ts';
import { tellFact } from '#db/stores/upkeep/health-facts.ts';
import { Problem } from '#lib/base/problem.ts';
import type { Ctx } from '../ctx.ts';
import { digestOfFile } from './digest-of-file.ts';
import { BACKUP, type Manifest } from './manifest.ts';

export interface Made {
  path: string;
  manifest: Manifest;
}

/**
 * Copies the whole ledger into a new file of `folder`, with a page beside it that says what it must hold. Throws `backup.postgres`, and
 * `backup.key_inside` where the master key would lie beside what it opens.
 */
export async function makeBackup(ctx: Ctx, folder: string, by: string): Promise<Made> {
  if (ctx.db.dialect === 'pg') throw new Problem('backup.postgres');
  mkdirSync(folder, { recursive: true });
  assertKeyElsewhere(ctx.core.masterKeyFile, folder);
  const at = ctx.clock.now();
  const path = freePath(folder, `anpi-${at.toISOString().slice(0, 19).replaceAll(':', '')}`);
  const head = await auditHead(ctx.db);
  await copyInto(ctx.db, path);
  sync(path);
  const manifest: Manifest = {
    at: at.toISOString(),
    bytes: statSync(path).size,
    sha256: await digestOfFile(path),
    head: head && { no: head.no, hash: head.hash },
  };
  writeFileSync(`${path}.json`, `${JSON.stringify(manifest, null, 2)}\n`);
  sync(`${path}.json`);
  await ctx.db.write(async (tx) => {
    const details = { path, sha256: manifest.sha256 };
    await recordAct(ctx.db, tx, { at, actor: by, act: 'backup.make', subject: path, details });
    await tellFact(ctx.db, tx, { name: BACKUP, at, fact: { path, bytes: manifest.bytes } });
  });
  return { path, manifest };
}

function assertKeyElsewhere(keyFile: string, folder: string): void {
  const home = realpathSync(dirname(keyFile));
  const real = realpathSync(folder);
  const keyName = keyFile.split(sep).at(-1) ?? '';
  if (real === home || home.startsWith(real + sep) || readdirSync(real).includes(keyName)) {
    throw new Problem('backup.key_inside', { folder });
  }
}

function freePath(folder: string, name: string): string {
  for (let n = 1; ; n++) {
    const path = join(folder, `${name}${n === 1 ? '' : `-${n}`}.db`);
    if (!existsSync(path)) return path;
  }
}

function sync(path: string): void {
  const file = openSync(path, 'r');
  fsyncSync(file);
  closeSync(file);
}

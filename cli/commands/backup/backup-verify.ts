import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { type Checked, checkBackup, isUnchanged, readManifest } from '#lib/flows/backup/check-backup.ts';
import type { Manifest } from '#lib/flows/backup/manifest.ts';
import { wire } from '#lib/wire.ts';
import type { Cli } from '../../cli.ts';
import { tellBroken } from '../audit/tell-broken.ts';

const EX_DATAERR = 65;

export const backupVerify = (cli: Cli): Command =>
  new Command('verify')
    .description(cli.t('about.backupVerify'))
    .argument('<file>', cli.t('option.backupFile'))
    .action(async (path: string) => {
      const manifest = readManifest(path);
      const checked = (await isUnchanged(path, manifest))
        ? await restored(cli, path, manifest)
        : { kind: 'changed' as const };
      if (checked.kind === 'good') {
        const { entries, reports } = checked;
        cli.print(cli.t('backup.good', { at: manifest.at, entries, reports }));
        return;
      }
      cli.warn(checked.kind === 'broken' ? tellBroken(cli, checked.broken) : cli.t(`backup.${checked.kind}`, { path }));
      cli.exitCode = EX_DATAERR;
    });

/** Opens a copy, as one would after a disaster: the backup itself stays byte for byte. */
async function restored(cli: Cli, path: string, manifest: Manifest): Promise<Checked> {
  const folder = mkdtempSync(join(tmpdir(), 'anpi-backup-'));
  try {
    const copy = join(folder, 'anpi.db');
    copyFileSync(path, copy);
    const places = { DATABASE_URL: `sqlite:${copy}`, DIRECT_ENTRIES_FILE: join(folder, 'direct-entries.db') };
    const wired = await wire('cli', { ...cli.env, ...places, LOG_LEVEL: 'warn' });
    try {
      return await checkBackup(wired.ctx, manifest);
    } finally {
      await wired.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

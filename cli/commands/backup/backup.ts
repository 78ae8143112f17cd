import { Command } from 'commander';
import { makeBackup } from '#lib/flows/backup/make-backup.ts';
import { actorOf, type Cli, usage } from '../../cli.ts';
import { withLedger } from '../../with-ledger.ts';
import { backupVerify } from './backup-verify.ts';

export const backup = (cli: Cli): Command =>
  new Command('backup')
    .description(cli.t('about.backup'))
    .argument('[folder]', cli.t('option.backupFolder'))
    .option('--by <name>', cli.t('option.by'))
    .action((folder: string | undefined, options: { by?: string }) => {
      const by = actorOf(options.by);
      return withLedger(cli, async ({ ctx }) => {
        const into = folder ?? ctx.core.backupFolder;
        if (into === undefined) throw usage(cli, 'backupFolder', {});
        const { path, manifest } = await makeBackup(ctx, into, by);
        cli.print(cli.t('backup.made', { path, mb: Math.max(1, Math.round(manifest.bytes / 1_000_000)) }));
        cli.print(cli.t('backup.keyElsewhere', { path: ctx.core.masterKeyFile }));
      });
    })
    .addCommand(backupVerify(cli));

import { Command } from 'commander';
import { resetAccount } from '#lib/flows/access/accounts/change-account.ts';
import { actorOf, type Cli } from '../../cli.ts';
import { withLedger } from '../../with-ledger.ts';

export const accountReset = (cli: Cli): Command =>
  new Command('reset')
    .description(cli.t('about.accountReset'))
    .argument('<login>', cli.t('option.login'))
    .option('--by <name>', cli.t('option.by'))
    .action((login: string, { by }: { by?: string }) =>
      withLedger(cli, async ({ ctx }) => {
        const link = await resetAccount(ctx, login, actorOf(by));
        cli.print(cli.t('account.link'));
        cli.print(link);
      }),
    );

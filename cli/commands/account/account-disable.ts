import { Command } from 'commander';
import { disableAccount } from '#lib/flows/access/accounts/change-account.ts';
import { actorOf, type Cli } from '../../cli.ts';
import { withLedger } from '../../with-ledger.ts';

export const accountDisable = (cli: Cli): Command =>
  new Command('disable')
    .description(cli.t('about.accountDisable'))
    .argument('<login>', cli.t('option.login'))
    .option('--by <name>', cli.t('option.by'))
    .action((login: string, { by }: { by?: string }) =>
      withLedger(cli, async ({ ctx }) => {
        await disableAccount(ctx, login, actorOf(by));
        cli.print(cli.t('account.shutOut', { login }));
      }),
    );

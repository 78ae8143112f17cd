import { Command } from 'commander';
import { issueLink } from '#lib/flows/access/accounts/issue-link.ts';
import { actorOf, type Cli } from '../../cli.ts';
import { withLedger } from '../../with-ledger.ts';

export const accountSignInLink = (cli: Cli): Command =>
  new Command('sign-in-link')
    .description(cli.t('about.accountSignInLink'))
    .argument('<login>', cli.t('option.login'))
    .option('--by <name>', cli.t('option.by'))
    .action((login: string, { by }: { by?: string }) =>
      withLedger(cli, async ({ ctx }) => {
        const link = await issueLink(ctx, login, 'sign_in', actorOf(by));
        cli.print(cli.t('account.signInLink'));
        cli.print(link);
      }),
    );
